package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.exchange.HoldingsTest;
import org.peerwerk.people.Person;
import org.peerwerk.shared.Json;

/**
 * A person takes everything along, has it only kept, and has it erased step by step, until nothing is left but a paper that can be
 * checked. The account that leaves belongs to no other test.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrivacyIT {
    private static final String USER = "staff4";
    private static final String NAME = "Zacharias Löschmich-Probe";
    private static final String SMS = "+491709876543@sms.example.org";
    private static final String DATA = "/de/my/data";

    @Test
    void everything_can_be_taken_along_and_erased_and_the_paper_can_still_be_checked() throws Exception {
        Client trainer = Client.as("trainer");
        Client office = Client.as("office");
        Client person = Client.as(USER);
        person.submit("/de/my/profile", "/de/my/profile", Map.of("name", NAME, "greeting", "Zacharias"));
        Course course = Course.open(trainer, Client.as("peertrainer"), "Kurs, aus dem jemand geht", 8);
        String application = course.apply(person);
        course.admit(application);
        course.everybodyAttends();
        String enrolment = course.enrolments().getFirst();
        course.achieves(enrolment);
        Course.agrees(Client.as("advocate1"), enrolment);
        Course.agrees(trainer, enrolment);

        restricted(person, trainer, course, application);
        String certificate = Course.issue(office, enrolment);
        try (var tables = new Tables()) {
            String code = tables.one("select code from certificate where id = ?::uuid", certificate);
            String number = tables.one("select number from certificate where id = ?::uuid", certificate);
            String id = tables.one("select person_id from certificate where id = ?::uuid", certificate);
            looked(person);
            tables.run("insert into parcel (id, kind, recipient, occasion, subject, state, attempts, posted_at, due_at, sent_at, version) select gen_random_uuid(), "
                    + "'MAIL', ?, 'sms ' || id, 'Kurz-Probe', 'SENT', 1, now(), now(), now(), 1 from message where person_id = ?::uuid limit 1", SMS, id);
            taken(person, certificate, number);

            String way = person.get("/de/my/way/" + enrolment).body();
            ended(tables, person, course, enrolment, certificate);
            assertEquals(figures(way), figures(person.get("/de/my/way/" + enrolment).body()), "no result changes when details go");

            ask(person, "needless");
            person.submit(DATA, DATA + "/erasure/call-off", Map.of());
            assertFalse(person.get(DATA).body().contains(DATA + "/erasure/call-off"));
            erase(person, tables, "needless");
            assertEquals("", tables.one("select motivation || needs from application where id = ?::uuid", application));
            assertTrue(trainer.get(course.path).body().contains(NAME), "still takes part");

            assertThrows(SQLException.class, () -> tables.run("delete from outcome_result where enrolment_id = ?::uuid", enrolment),
                    "results are append-only until somebody asks");
            erase(person, tables, "all-but-core");
            for (String gone : List.of("outcome_result", "attendance", "practice", "decision_voice", "rule_confirmation")) {
                assertEquals("0", tables.one("select count(*) from " + gone + " where enrolment_id = ?::uuid", enrolment), gone);
            }
            assertEquals("0", tables.one("select count(*) from parcel where recipient = ?", SMS), "nobody knows the number any more");
            String mine = person.get("/de/my/certificates").body();
            assertTrue(mine.contains(number), mine);
            String answered = checked(code, NAME);
            assertTrue(answered.contains(Words.of("de", "check.valid.title")), answered);

            assertThrows(SQLException.class, () -> tables.run("update certificate_paper set pdf = null where certificate_id = ?::uuid", certificate),
                    "a paper is frozen as long as somebody holds it");
            erase(person, tables, "everything");
            assertEquals(Person.NOBODY, tables.one("select name from person where id = ?::uuid", id));
            assertEquals("0 0 0", tables.one("select (select count(*) from application where person_id = p.id) || ' ' || (select count(*) from enrolment "
                    + "where person_id = p.id) || ' ' || (select count(*) from certificate where person_id = p.id) from person p where p.id = ?::uuid", id));
            assertEquals("2", tables.one("select count(*) from certificate_paper where certificate_id = ?::uuid and pdf is null and sha256 <> ''", certificate));
            var found = new TreeSet<String>();
            for (String table : tables.names()) {
                if (!"0".equals(tables.one("select count(*) from " + table + " t where t::text like ?", "%Löschmich%"))) {
                    found.add(table);
                }
            }
            assertEquals(new TreeSet<>(), found, "tables that still know the name");
            assertFalse(person.get(DATA).statusCode() == 200, "the session ends with the account");
            Eventually.holds(() -> tables.column("select state from parcel where occasion = ?", "account-removal " + id).equals(List.of("SENT")),
                    () -> "the account at the login server is gone");
            assertTrue(Client.nobody().login(USER, "/de/my").body().contains("kc-form-login"), "the login server knows nobody of that name");
            String answer = checked(code, "Irgend Wer");
            assertTrue(answer.contains(Words.of("de", "check.nameless.title")) && answer.contains("Train-the-Trainer"), answer);
            assertEquals("3", tables.one("select count(*) from change where what = 'erasure.done' and subject in (select 'erasure ' || x.id from erasure x "
                    + "where x.person_id = ?::uuid)", id));
        }
    }

    /**
     * A year after the decision the details of attendance go, not while a funder wants them; ten years after the issue the name, unless its
     * holder wants it.
     */
    private static void ended(Tables tables, Client person, Course course, String enrolment, String certificate) throws Exception {
        String details = "select count(*) from attendance where enrolment_id = ?::uuid";
        String copy = tables.one("insert into certificate select gen_random_uuid(), enrolment_id, person_id, version_id, '1999-00001', md5(code), holder_name, name_key, "
                + "content, issued_on - 4000, issued_by, 'REPLACED', 1, false, null from certificate where id = ?::uuid returning id", certificate);
        person.submit("/de/my/certificates", "/de/my/certificates/" + certificate + "/keep", Map.of("longer", "true"));
        tables.run("update certificate set issued_on = issued_on - 4000 where id = ?::uuid", certificate);
        tables.run("update decision_voice set spoken_at = spoken_at - interval '13 months' where enrolment_id = ?::uuid", enrolment);
        tables.run("update cohort set kept_until = current_date + 200 where id = ?::uuid", course.id());
        Eventually.holds(() -> tables.column("select id from message where occasion like ?", "name-goes " + copy + "/%").size() == 1, () -> "the holder is told before");
        tables.run("update certificate set told_on = told_on - 200 where id = ?::uuid", copy);
        tables.run("update message set written_at = written_at - interval '200 days', occasion = 'name-goes ' || ? || '/' || (current_date - 200) where occasion like ?",
                copy, "name-goes " + copy + "/%");
        String recorded = course.trainer.get(course.path).body();
        rest(tables);
        assertFalse("0".equals(tables.one(details, enrolment)), "a funder wants it");
        assertEquals("1", tables.one("select count(*) from certificate where id = ?::uuid and holder_name <> ''", copy), "of the name too");
        tables.run("update cohort set kept_until = null where id = ?::uuid", course.id());
        rest(tables);
        assertEquals("0", tables.one(details, enrolment));
        assertEquals("1", tables.one("select count(*) from certificate where id = ?::uuid and holder_name <> ''", copy), "the holder does not know yet");
        tables.run("update message set reached_on = current_date - 190, reached_how = 'OPENED', reached_by = person_id where occasion like ?",
                "name-goes " + copy + "/%");
        rest(tables);
        assertEquals("1", tables.one("select count(*) from certificate where id = ?::uuid and holder_name = '' and person_id is null and content not like '%Löschmich%'", copy));
        assertEquals("1", tables.one("select count(*) from certificate where id = ?::uuid and holder_name <> '' and told_on is null", certificate), "its holder wants it longer");
        tables.run("update certificate set issued_on = issued_on + 4000 where id = ?::uuid", certificate);
        assertTrue(person.get("/de/my/way/" + enrolment).body().contains(Words.of("de", "way.sessions.gone")));
        assertEquals(figures(recorded), figures(course.trainer.get(course.path).body()), "for the tandem too");
        assertTrue(Client.as("office").get("/de/my/office/retention").body().contains(Words.of("de", "retention.attendance")));
    }

    /** The retention runs once, whole. */
    private static void rest(Tables tables) throws Exception {
        tables.run("update retention set ran_at = null");
        Eventually.holds(() -> "0".equals(tables.one("select count(*) from retention where ran_at is null")), () -> "what is over has gone");
    }

    /** Every length of time on a page. */
    private static List<String> figures(String page) {
        return Pattern.compile("\\d+[^<>]{0,9}(Stunden?|Minuten?|UE|%)").matcher(page.replaceAll("(?s)<table.*?</table>", "")).results().map(MatchResult::group).toList();
    }

    /** Kept and not used: no list and no address of the course knows the person until they want it again. */
    private static void restricted(Client person, Client trainer, Course course, String application) throws Exception {
        String seen = course.path + "/applications/" + application;
        person.submit(DATA, DATA + "/restriction", Map.of());
        assertFalse(trainer.get(course.path).body().contains(NAME));
        assertEquals(404, trainer.get(seen).statusCode());
        person.submit(DATA, DATA + "/restriction", Map.of());
        assertTrue(trainer.get(course.path).body().contains(NAME));
        assertEquals(200, trainer.get(seen).statusCode());
    }

    private static void looked(Client person) throws Exception {
        String looks = person.get(DATA + "/access").body();
        for (String what : List.of("look.needs", "look.evidence", "look.decision")) {
            assertTrue(looks.contains(Words.of("de", what)), looks);
        }
        assertTrue(looks.contains("Tanja Timm"), looks);
    }

    private static void taken(Client person, String certificate, String number) throws Exception {
        Map<String, byte[]> files = unzipped(person.download(DATA + "/peerwerk.zip"));
        HttpResponse<String> again = person.get(DATA + "/peerwerk.zip");
        for (int i = 0; i < 9 && again.statusCode() == 200; i++) {
            again = person.get(DATA + "/peerwerk.zip");
        }
        assertEquals(429, again.statusCode());
        String wait = again.headers().firstValue("Retry-After").orElseThrow();
        assertTrue(again.body().contains(Words.of("de", "data.take.too-often").replace("{0}", wait)), again.body());
        for (var kind : HoldingsTest.kinds()) {
            assertTrue(files.containsKey(kind.word() + ".html") && files.containsKey("json/" + kind.word() + ".json"), kind.word());
            Json.MAPPER.readTree(files.get("json/" + kind.word() + ".json"));
        }
        assertTrue(text(files, "application-texts.html").contains("Ich möchte mit Peers arbeiten."));
        assertTrue(text(files, "parcels.html").contains("Kurz-Probe"), "by SMS too");
        assertTrue(text(files, "account.html").contains(NAME) && text(files, "index.html").contains("href=\"account.html\""));
        assertTrue(text(files, "results.html").contains("B1.1") && text(files, "looks.html").contains("Tanja Timm"));
        assertEquals(number, Json.MAPPER.readTree(files.get("json/certificates.json")).get(0).get("number").asText());
        assertArrayEquals(person.download("/de/my/certificates/" + certificate + "/de.pdf"), files.get(number.toLowerCase() + "-de.pdf"));
        files.keySet().stream().filter(name -> name.endsWith(".html")).forEach(name -> assertFalse(text(files, name).contains("<script"), name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void ask(Client person, String step) throws Exception {
        person.submit(DATA + "/erase/" + step, DATA + "/erase/" + step, Map.of());
        assertTrue(person.get(DATA).body().contains(Words.of("de", "erasure." + step + ".planned")));
    }

    /** Asks for it, lets the fortnight pass, and waits until it is done. */
    private static void erase(Client person, Tables tables, String step) throws Exception {
        ask(person, step);
        String erasure = tables.one("select x.id from erasure x where x.called_off_at is null and x.done_at is null order by x.asked_at desc");
        assertEquals(LocalDate.now().plusDays(14).toString(), tables.one("select planned_on from erasure where id = ?::uuid", erasure));
        tables.run("update erasure set planned_on = (now() at time zone 'Europe/Berlin')::date where id = ?::uuid", erasure);
        Eventually.holds(() -> "1".equals(tables.one("select count(*) from erasure where id = ?::uuid and done_at is not null", erasure)),
                () -> step + " is not done");
    }

    private static String checked(String code, String name) throws Exception {
        Client anyone = Client.nobody();
        Map<String, Object> form = anyone.form("/de/check/" + code, "/de/check/name");
        form.putAll(Map.of("code", code, "name", name));
        return anyone.post("/de/check/name", form).body();
    }

    @Test
    void whoever_leads_a_course_hands_it_on_before_anything_but_old_texts_is_erased() throws Exception {
        Client trainer = Client.as("trainer");
        Course.open(trainer, Client.as("peertrainer"), "Kurs, den jemand leitet", 8);
        for (String step : List.of("all-but-core", "everything")) {
            String page = trainer.get(DATA + "/erase/" + step).body();
            assertTrue(page.contains(Words.of("de", "erasure.hindered.course")), page);
            assertFalse(page.contains("action=\"" + DATA + "/erase/" + step + "\""));
        }
        assertTrue(trainer.get(DATA + "/erase/needless").body().contains("action=\"" + DATA + "/erase/needless\""));
    }

    @Test
    void what_is_over_goes_by_itself_and_what_is_held_stays_until_the_hold_ends() throws Exception {
        Client office = Client.as("office");
        String page = "/de/my/office/retention";
        try (var tables = new Tables()) {
            office.submit(page, page, Map.of("whom", tables.one("select name from person where email = 'advocate2@example.org'"), "cohort", "none",
                    "reason", "Klage", "until", LocalDate.now().plusDays(9)));
            String looks = "select count(*) from look where about = 'Alt' and person_id = (select id from person where email = ?)";
            for (String one : List.of("advocate2", "advocate3", "advocate5")) {
                tables.run("insert into look select gen_random_uuid(), p.id, o.id, 'NEEDS', 'Alt', now() - interval '100 days' from person p, person o "
                        + "where p.email = ? and o.email = 'trainer@example.org'", one + "@example.org");
            }
            tables.run("insert into data_request (id, asker, address, kind, way, words, received_on, entered_by, entered_at, answer, answer_easy, answered_by, "
                    + "answered_at, version) select gen_random_uuid(), 'Lange Her', 'Weg 1', 'OTHER', 'PAPER', 'Alt', current_date - 1500, id, now(), 'x', 'x', "
                    + "id, now() - interval '4 years', 1 from person where email = 'office@example.org'");
            tables.run("update person set restricted_on = current_date where email = 'advocate5@example.org'");
            String longAgo = leftUndecidedLongAgo(tables, "advocate3@example.org");
            var aged = new Aged(tables, tables.one("select cohort_id from enrolment where id = ?::uuid", longAgo));
            rest(tables);
            aged.hasGone();
            Eventually.holds(() -> "0".equals(tables.one(looks, "advocate3@example.org"))
                    && "0".equals(tables.one("select count(*) from data_request where asker = 'Lange Her'")), () -> "something old is still there");
            assertEquals("1", tables.one(looks, "advocate2@example.org"), "held");
            assertEquals("1", tables.one(looks, "advocate5@example.org"), "only kept, and so kept");
            Eventually.holds(() -> "LEFT 0".equals(tables.one("select e.status || ' ' || (select count(*) from outcome_result r where r.enrolment_id = e.id) "
                    + "from enrolment e where e.id = ?::uuid", longAgo)), () -> "results of a course that is over for more than five years");
            assertEquals(404, Client.as("advocate3").get("/de/my/way/" + longAgo).statusCode());
            tables.run("delete from session where cohort_id = (select cohort_id from enrolment where id = ?::uuid)", longAgo);
            tables.run("with e as (delete from enrolment where id = ?::uuid returning application_id, cohort_id), a as (delete from application "
                    + "where id in (select application_id from e)) delete from cohort where id in (select cohort_id from e)", longAgo);
            tables.run("update person set restricted_on = null where email = 'advocate5@example.org'");
            assertFalse(Client.as("advocate2").get(DATA + "/access").body().contains("Alt<"), "and shown to nobody");
            assertTrue(Client.as("advocate2").get(DATA + "/erase/needless").body().contains(Words.of("de", "erasure.hindered.hold")));
            office.submit(page, page + "/holds/" + tables.one("select id from legal_hold where reason = 'Klage' and ended_at is null") + "/end", Map.of());
            assertFalse(office.get(page).body().contains(">Klage<"));
            tables.run("update retention set ran_at = null");
            Eventually.holds(() -> "0".equals(tables.one(looks, "advocate2@example.org")), () -> "held no more, and still there");
            assertEquals("0", tables.one("select count(*) from change where what = 'retention.done' and detail !~ '^[0-9]+$'"), "that, and how many");
            assertFalse("0".equals(tables.one("select count(*) from change where what = 'retention.done' and subject = 'retention looks'")));
        }
    }

    /** Somebody took part in a course that ended six years ago, and nobody ever decided. Answers the enrolment. */
    private static String leftUndecidedLongAgo(Tables tables, String email) throws Exception {
        String cohort = tables.one("insert into cohort (id, version_id, standard, title, about, organisation_id, place, access, starts_on, ends_on, apply_until, "
                + "places, professional_id, peer_id, status, version) select gen_random_uuid(), v.id, s.slug, 'Lange her', '', o.id, '', '', current_date - 2300, "
                + "current_date - 2200, current_date - 2300, 8, t.id, p.id, 'OPEN', 1 from standard_version v join standard s on s.id = v.standard_id, "
                + "organisation o, person t, person p where v.status = 'PUBLISHED' and t.email = 'trainer@example.org' and p.email = 'peertrainer@example.org' "
                + "limit 1 returning id");
        String application = tables.one("insert into application (id, cohort_id, person_id, motivation, needs, release, status, submitted_at, version) "
                + "select gen_random_uuid(), ?::uuid, id, '', '', 'YES', 'ADMITTED', now(), 1 from person where email = ? returning id", cohort, email);
        String enrolment = tables.one("insert into enrolment (id, cohort_id, application_id, person_id, place_number, cohort_places, status, admitted_on, version) "
                + "select gen_random_uuid(), cohort_id, id, person_id, 1, 8, 'ACTIVE', current_date - 2300, 1 from application where id = ?::uuid returning id", application);
        tables.run("insert into outcome_result (id, enrolment_id, outcome_id, level, evidence, assessor_id, as_peer, recorded_at) select gen_random_uuid(), ?::uuid, "
                + "gen_random_uuid(), 'INDEPENDENT', 'TALK', id, false, now() from person where email = 'trainer@example.org'", enrolment);
        tables.run("with s as (insert into session (id, cohort_id, day, starts_at, place, parts, reduced, version) select gen_random_uuid(), cohort_id, "
                + "current_date - 2250, '09:00', '', '{\"parts\":[]}', false, 1 from enrolment where id = ?::uuid returning id) insert into attendance (session_id, "
                + "enrolment_id, kind, present_minutes, made_up_minutes, recorded_by, recorded_at, version) select s.id, ?::uuid, 'PRESENT', 60, 0, t.id, now(), 1 "
                + "from s cross join person t where t.email = 'trainer@example.org'", enrolment, enrolment);
        return enrolment;
    }

    @Test
    void a_request_is_answered_in_time_and_read_by_the_person_in_their_own_form_of_language() throws Exception {
        Client person = Client.as("advocate2");
        Client office = Client.as("office");
        person.submit("/ls/my/data/requests/new", "/ls/my/data/requests/new", Map.of("kind", "CORRECTION", "words", "Mein Kurs steht falsch da."));
        try (var tables = new Tables()) {
            String desk = "/de/my/office/privacy/" + tables.one("select id from data_request where words = 'Mein Kurs steht falsch da.'");
            assertTrue(office.get("/de/my").body().contains("/de/my/office/privacy"));
            office.submit(desk + "/extend", desk + "/extend", Map.of("plain", "Wir prüfen das Archiv.", "easy", "Wir schauen alles an."));
            assertTrue(person.get("/ls/my/data/requests").body().contains("Wir schauen alles an."));
            Map<String, Object> half = office.form(desk, desk);
            half.putAll(Map.of("plain", "Es ist berichtigt.", "easy", ""));
            assertEquals(422, office.post(desk, half).statusCode());
            office.submit(desk, desk, Map.of("plain", "Es ist berichtigt.", "easy", "Jetzt ist es richtig."));
            String told = tables.one("select text from message where occasion = ?", "request-answered " + desk.substring(desk.lastIndexOf('/') + 1));
            assertFalse(told.contains("berichtigt") || told.contains("richtig"), told);
            assertTrue(person.get("/ls/my/data/requests").body().contains("Jetzt ist es richtig."));
            assertTrue(person.get("/de/my/data/requests").body().contains("Es ist berichtigt."));
        }
    }

    @Test
    void whoever_cannot_log_in_gets_the_answer_itself_and_whoever_is_unknown_a_letter() throws Exception {
        Client office = Client.as("office");
        String desk = "/de/my/office/privacy";
        Map<String, Object> came = Map.of("kind", "ACCESS", "way", "PAPER", "receivedOn", LocalDate.now().minusDays(3));
        try (var tables = new Tables()) {
            tables.run("insert into preferences (person_id, text_size, high_contrast, read_aloud, language, channel, contact, version) select id, 100, false, "
                    + "false, 'EASY', 'LETTER', 'Weg 1, 20457 Hamburg', 1 from person where email = 'advocate5@example.org'");
            String name = tables.one("select name from person where email = 'advocate5@example.org'");
            Map<String, Object> known = new LinkedHashMap<>(came);
            known.putAll(Map.of("account", "KNOWN", "requester", name, "words", "Bitte alles aufschreiben."));
            office.submit(desk + "/new", desk + "/new", known);
            String id = tables.one("select id from data_request where words = 'Bitte alles aufschreiben.'");
            office.submit(desk + "/" + id, desk + "/" + id, Map.of("plain", "Alles liegt bei.", "easy", "Hier ist alles."));
            String message = tables.one("select id from message where occasion = ?", "request-answered " + id);
            String letter = office.get("/de/my/handing-over/" + message).body();
            assertTrue(letter.contains("Hier ist alles.") && letter.contains("Weg 1, 20457 Hamburg"), letter);
            tables.run("delete from preferences where contact = 'Weg 1, 20457 Hamburg'");

            Map<String, Object> unknown = new LinkedHashMap<>(came);
            unknown.putAll(Map.of("account", "UNKNOWN", "asker", "Uta Unbekannt", "words", "Kennen Sie mich?"));
            Map<String, Object> half = office.form(desk + "/new", desk + "/new");
            half.putAll(unknown);
            assertEquals(422, office.post(desk + "/new", half).statusCode(), "where shall the answer go?");
            unknown.put("postal", "Gasse 2\n20457 Hamburg");
            office.submit(desk + "/new", desk + "/new", unknown);
            String path = desk + "/" + tables.one("select id from data_request where words = 'Kennen Sie mich?'");
            assertEquals(path + "/letter", office.submit(path, path, Map.of("plain", "Nein, nichts.", "easy", "Wir wissen nichts.")));
            String sheet = office.get(path + "/letter").body();
            assertTrue(sheet.contains("Gasse 2") && sheet.contains("Nein, nichts.") && sheet.contains("Wir wissen nichts."), sheet);
            assertTrue(office.get("/de/my").body().contains(Words.of("de", "request.agenda.letter")));
            office.submit(path + "/letter", path + "/letter", Map.of("day", LocalDate.now()));
            assertFalse(office.get("/de/my").body().contains(Words.of("de", "request.agenda.letter")));
            String sent = office.get(path).body();
            assertTrue(sent.contains(tables.one("select p.name from person p join data_request r on r.sent_by = p.id where r.asker = 'Uta Unbekannt'")), sent);
        }
    }

    @Test
    void somebody_answers_for_every_column_that_leads_to_a_person() throws Exception {
        try (var tables = new Tables()) {
            var leading = new TreeSet<>(tables.column("select c.conrelid::regclass || '.' || a.attname from pg_constraint c join pg_attribute a "
                    + "on a.attrelid = c.conrelid and a.attnum = any(c.conkey) where c.contype = 'f' and c.confrelid in ('person'::regclass, "
                    + "'enrolment'::regclass, 'application'::regclass, 'certificate'::regclass, 'assistance'::regclass)"));
            // and those that hold a person's id without the database knowing
            for (String column : tables.column("select c.table_name || '.' || c.column_name from information_schema.columns c join information_schema.tables t "
                    + "on t.table_name = c.table_name and t.table_schema = c.table_schema where c.table_schema = 'public' and t.table_type = 'BASE TABLE' "
                    + "and c.data_type = 'uuid'")) {
                String table = column.substring(0, column.indexOf('.'));
                if (!tables.column("select 1 from " + table + " where " + column + " in (select id from person) limit 1").isEmpty()) {
                    leading.add(column);
                }
            }
            leading.removeAll(HoldingsTest.columns());
            assertEquals(new TreeSet<>(), leading, "nobody says what these are for, hands them out and erases them");
        }
    }
}
