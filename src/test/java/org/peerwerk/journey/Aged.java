package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.peerwerk.exchange.HoldingsTest;
import org.peerwerk.shared.PersonalData.Term;

/**
 * One row of everything that ends by itself, all of it over for long, with what refers to it; of two people who belong to no other test, one
 * of whom has died. The database and the statements of the features say together whether it can go.
 */
final class Aged {
    private static final List<String> ROWS = List.of(
            "insert into kept_form (person_id, path, fields, saved_at) values (:person, '/alt', '{}', now() - interval '400 days')",
            "insert into look (id, person_id, looker_id, what, about, at) values (gen_random_uuid(), :person, :helper, 'NEEDS', 'Alt', now() - interval '400 days')",
            "insert into consent (id, person_id, purpose, text_number, given_at, ended_at, ending) values (gen_random_uuid(), :person, 'HOURS_TO_SENDER', 1, "
                    + "now() - interval '5 years', now() - interval '4 years', 'TAKEN_BACK')",
            "insert into left_place (person_id, path, left_at) values (:person, '/de/my', now() - interval '400 days')",
            "insert into death_notice (id, person_id, died_on, entered_by, entered_at, closed_at, ended, version) values (gen_random_uuid(), :person, "
                    + "current_date - 800, :helper, now() - interval '800 days', now() - interval '790 days', '[]', 1)",
            // a message that was read and one that was not, each with what it tells of
            "insert into assistance (id, person_id, assistant_id, errands, until, guardian, entered_by, entered_at, agreed_at, version) values "
                    + "(gen_random_uuid(), :person, :helper, '[]', current_date + 9, false, :person, now(), now(), 1)",
            "insert into message (id, person_id, occasion, language, subject, text, path, channel, contact, written_at, reached_on, reached_how, reached_by, "
                    + "version) values (gen_random_uuid(), :person, 'alt 1', 'DE', 'Alt', 'Alt', '/my', 'MAIL', '', now() - interval '900 days', current_date - 800, "
                    + "'OPENED', :person, 1), (gen_random_uuid(), :person, 'alt 2', 'DE', 'Neu', 'Neu', '/my', 'MAIL', '', now() - interval '60 days', null, null, "
                    + "null, 1)",
            "insert into preference_change (id, person_id, before, after, changed_at) select gen_random_uuid(), :person, occasion, '', written_at from message "
                    + "where person_id = :person",
            "insert into assisted_act (id, assistance_id, errand, subject_id, path, done_at, state, on_paper, message_id, version) select gen_random_uuid(), a.id, "
                    + "'CHANNEL', c.id, '/my', m.written_at, 'OPEN', false, m.id, 1 from message m join preference_change c on c.before = m.occasion "
                    + "join assistance a on a.person_id = m.person_id where m.person_id = :person",
            "with old as (insert into assistance (id, person_id, assistant_id, errands, until, guardian, entered_by, entered_at, ended_at, version) values "
                    + "(gen_random_uuid(), :person, :helper, '[]', current_date - 800, false, :person, now() - interval '900 days', now() - interval '800 days', 1) "
                    + "returning id) insert into assisted_act (id, assistance_id, errand, subject_id, path, done_at, state, on_paper, version) "
                    + "select gen_random_uuid(), id, 'COMMENT', gen_random_uuid(), '/my', now() - interval '850 days', 'OPEN', false, 1 from old",
            "insert into invitation (id, organisation_id, email, user_name, first_name, last_name, standing, since, invited_by, sent_at, times, state, person_id, "
                    + "answered_at, version) select gen_random_uuid(), o.id, i.email, i.user_name, 'Alt', 'Alt', 'STAFF', current_date - 800, :helper, "
                    + "now() - interval '800 days', 1, 'DECLINED', :person, now() - interval '790 days', 1 from (select id from organisation limit 1) o "
                    + "cross join (values ('alt@example.org', null), (null, 'alt-10000')) i (email, user_name)",
            "insert into first_login (person_id, made_at, until, closed_at, version) select p, now() - interval '90 days', now() - interval '60 days', "
                    + "now() - interval '60 days', 1 from unnest(array[:person, :dead]) p",
            "insert into parcel (id, kind, recipient, occasion, content, state, attempts, posted_at, due_at, version) values (gen_random_uuid(), 'CALL', "
                    + "'account-lock', 'account-lock ' || :dead || '.1', '{}', 'WAITING', 1, now() - interval '60 days', now() + interval '1 day', 1)",
            "insert into private_mail (person_id, pending, code_hash, code_sent_at, codes, tries, version) values (:person, 'alt@example.org', 'x', "
                    + "now() - interval '400 days', 1, 0, 1)",
            "insert into recovery (id, person_id, first_by, first_at, state, version) values (gen_random_uuid(), :person, :helper, now() - interval '800 days', "
                    + "'OPEN', 1)",
            "insert into check_package (id, version_id, checker_id, blocks, answers, started_at, version) select gen_random_uuid(), id, :person, '[]', '{}', "
                    + "now() - interval '400 days', 1 from standard_version limit 1",
            "insert into data_request (id, person_id, kind, way, words, received_on, entered_by, entered_at, version) values (gen_random_uuid(), :dead, 'OTHER', "
                    + "'SELF', 'Alt', current_date - 1300, :dead, now(), 1)",
            "insert into erasure (id, person_id, step, asked_at, planned_on, called_off_at, version) values (gen_random_uuid(), :person, 'NEEDLESS', "
                    + "now() - interval '800 days', current_date - 786, now() - interval '799 days', 1)",
            "insert into people_import (id, organisation_id, uploaded_by, by_office, file_name, state, uploaded_at, line_count, done_count, invited_count, "
                    + "letter_count, changed_count, unchanged_count, refused_count, version) select gen_random_uuid(), id, :person, false, 'alt.csv', 'DONE', "
                    + "now() - interval '400 days', 0, 0, 0, 0, 0, 0, 0, 1 from organisation limit 1",
            "insert into legal_hold (id, person_id, reason, until, entered_by, entered_at, version) values (gen_random_uuid(), :person, 'Alt', current_date - 1300, "
                    + ":helper, now() - interval '1500 days', 1)",
            "insert into parcel (id, kind, recipient, occasion, subject, content, state, attempts, posted_at, due_at, sent_at, version) values "
                    + "(gen_random_uuid(), 'MAIL', 'alt@example.org', 'alt 1', 'Alt', null, 'SENT', 1, now() - interval '400 days', now(), "
                    + "now() - interval '400 days', 1), (gen_random_uuid(), 'MAIL', 'alt@example.org', 'alt 2', 'Alt', 'Alt', 'WAITING', 9, "
                    + "now() - interval '400 days', now() + interval '1 day', null, 1)",
            "insert into remark (id, page, language, face, sentence, day) values (gen_random_uuid(), '/', 'DE', 'GOOD', 'Alt', current_date - 1500)");
    /** What of them has to stay, and then goes too, so that nothing is left of the two. */
    private static final List<String> STAYING = List.of("delete from assisted_act where message_id in (select id from message where person_id = :person)",
            "delete from preference_change where person_id = :person", "delete from message where person_id = :person",
            "delete from assisted_act where message_id is null and assistance_id in (select id from assistance where person_id = :person)",
            "delete from assistance where person_id = :person",
            "delete from first_login where person_id = :dead", "delete from parcel where occasion = 'account-lock ' || :dead || '.1'",
            "delete from private_mail where person_id = :person and pending is null", "delete from person where id in (:person, :dead)");

    private final Tables tables;
    private final String begun;
    private final String person;
    private final String dead;

    /** @param cohort over for long; somebody once wanted to come */
    Aged(Tables tables, String cohort) throws SQLException {
        this.tables = tables;
        this.begun = tables.one("select clock_timestamp()");
        this.person = known("null");
        this.dead = known("current_date - 1200");
        for (String row : ROWS) {
            tables.run(filled(row));
        }
        tables.run(filled("insert into application (id, cohort_id, person_id, motivation, needs, release, status, submitted_at, version) values "
                + "(gen_random_uuid(), '" + cohort + "', :person, 'Alt', 'Alt', 'YES', 'WITHDRAWN', now() - interval '2400 days', 1)"));
    }

    private String known(String diedOn) throws SQLException {
        return tables.one("insert into person (id, login, name, greeting, created_at, died_on, version) values (gen_random_uuid(), gen_random_uuid()::text, "
                + "'Alt', 'Alt', now(), " + diedOn + ", 1) returning id");
    }

    private String filled(String sql) {
        return sql.replace(":person", "'" + person + "'::uuid").replace(":dead", "'" + dead + "'::uuid")
                .replace(":helper", "(select id from person where email = 'trainer@example.org')");
    }

    /** Something of each has gone since; a name goes in a journey of its own. Of what must stay, each is there, once. */
    void hasGone() throws SQLException {
        var stayed = new TreeSet<>(HoldingsTest.terms().stream().map(Term::word).toList());
        stayed.remove("certificates");
        tables.column("select substr(subject, length('retention ') + 1) from change where what = 'retention.done' and at >= ?::timestamptz", begun)
                .forEach(stayed::remove);
        assertEquals(new TreeSet<>(), stayed, "something of each is over and has not gone");
        assertEquals("alt 2", tables.one(filled("select string_agg(before, '; ') from preference_change where person_id = :person")),
                "nobody has told the person of it, who can still undo it");
        assertEquals("Neu", tables.one(filled("select string_agg(subject, '; ') from message where person_id = :person")));
        assertEquals("0", tables.one(filled("select count(*) from invitation where person_id = :person")), "by mail and by letter");
        assertEquals("1", tables.one(filled("select count(*) from first_login where person_id in (:person, :dead)")), "the login server does not know yet");
        assertEquals("0", tables.one(filled("select count(*) from data_request where person_id = :dead")), "nobody answers somebody who has died");
        for (String rest : STAYING) {
            tables.run(filled(rest));
        }
    }
}
