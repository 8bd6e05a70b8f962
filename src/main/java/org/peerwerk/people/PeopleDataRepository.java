package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.shared.PersonalData;

/**
 * What {@code people} holds of a person. The row of a person is never deleted: erased, it is a number without a name, so that what others
 * rely on, the history of a standard or a vote that was counted, stays and leads to nobody.
 */
@ApplicationScoped
public class PeopleDataRepository implements PersonalData {
    private static final Kind ACCOUNT = Kind.going("account", Step.EVERYTHING, Set.of(Viewer.TANDEM, Viewer.ORGANISATION, Viewer.OFFICE,
            Viewer.ASSISTANT), "person.id");
    private static final Term OLD_CONSENTS = Term.years("consents", 3);
    private static final Kind CONSENTS = Kind.going("consents", Step.ALL_BUT_CORE, Set.of(), "consent.person_id").partlyEnding(OLD_CONSENTS);
    private static final Kind MEMBERSHIPS = Kind.going("memberships", Step.ALL_BUT_CORE, Set.of(Viewer.ORGANISATION, Viewer.OFFICE),
            "membership.person_id");
    private static final Kind PERMISSIONS = Kind.going("permissions", Step.ALL_BUT_CORE, Set.of(Viewer.TANDEM, Viewer.OFFICE),
            "accreditation.person_id");
    private static final Term OLD_ASSISTANCES = Term.months("assistances", 12);
    private static final Term OLD_MESSAGES = Term.months("messages", 12);
    private static final Term LEFT_PLACES = Term.days("left-places", 30);
    private static final Term MISTAKEN_DEATHS = Term.months("mistaken-deaths", 12);
    private static final Term OLD_LOOKS = Term.days("looks", Look.DAYS);
    private static final Term OLD_CHANGES = Term.days("preference-changes", PreferenceChange.DAYS);
    private static final Kind ASSISTANCE = Kind.going("assistance", Step.ALL_BUT_CORE, Set.of(Viewer.ASSISTANT, Viewer.TANDEM, Viewer.OFFICE),
            "assistance.person_id", "assistance.assistant_id", "assisted_act.assistance_id", "preference_change.person_id")
            .partlyEnding(OLD_ASSISTANCES, OLD_CHANGES);
    private static final Kind DUTIES = Kind.staying("duties", Set.of(Viewer.ORGANISATION, Viewer.OFFICE), "site.coordinator_id", "network.coordinator_id",
            "network_member.agreed_by", "agreement_step.entered_by", "pledge.entered_by", "assistance.entered_by", "accreditation.granted_by",
            "works_agreement.entered_by", "tablet.enabled_by", "message.reached_by");
    private static final Kind PREFERENCES = Kind.going("preferences", Step.EVERYTHING, Set.of(Viewer.ORGANISATION, Viewer.OFFICE, Viewer.ASSISTANT),
            "preferences.person_id");
    private static final Kind MESSAGES = Kind.going("messages", Step.ALL_BUT_CORE, Set.of(Viewer.ORGANISATION, Viewer.OFFICE), "message.person_id")
            .ending(OLD_MESSAGES);
    private static final Kind LEFT_PLACE = Kind.going("left-place", Step.NEEDLESS, Set.of(), "left_place.person_id").ending(LEFT_PLACES);
    private static final Kind DEATHS = Kind.staying("deaths", Set.of(Viewer.ORGANISATION, Viewer.OFFICE), "death_notice.person_id", "death_notice.entered_by",
            "death_notice.confirmed_by", "death_notice.doubted_by", "death_notice.undone_by").partlyEnding(MISTAKEN_DEATHS);
    private static final Kind LOOKS = Kind.going("looks", Step.ALL_BUT_CORE, Set.of(), "look.person_id", "look.looker_id").ending(OLD_LOOKS);
    private static final List<Ending> ENDINGS = List.of(
            Ending.rows(OLD_LOOKS, "look", Ending.day("x.at"), "x.person_id"),
            Ending.rows(OLD_CHANGES, "preference_change", "coalesce((select " + knownOn("m") + " from assisted_act a join message m on m.id = a.message_id "
                    + "where a.errand = 'CHANNEL' and a.subject_id = x.id), " + Ending.day("x.changed_at") + ")", "x.person_id"),
            Ending.rows(OLD_CONSENTS, "consent", Ending.day("x.ended_at"), "x.person_id"),
            Ending.rows(OLD_MESSAGES, "message", knownOn("x"), "x.person_id"),
            // an application that the person has not confirmed stays known as such: it opens nothing to an organisation (I12)
            Ending.rows(OLD_ASSISTANCES, "assistance", "least(" + Ending.day("x.ended_at") + ", x.until)", "x.person_id")
                    .where("not exists (select 1 from assisted_act a where a.assistance_id = x.id and a.state = 'OPEN' and a.errand = 'APPLICATION')"),
            Ending.rows(LEFT_PLACES, "left_place", Ending.day("x.left_at"), "x.person_id"),
            Ending.rows(MISTAKEN_DEATHS, "death_notice", Ending.day("x.closed_at"), "x.person_id"));

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Event<PersonErased> erased;
    @Inject
    private Outbox outbox;
    @Inject
    private ShortMessages shortMessages;

    /** The day on which a message reached the person, in SQL; one that has not within two years is as one that has. */
    public static String knownOn(String message) {
        return "coalesce(" + message + ".reached_on, cast(" + message + ".written_at + interval '24 months' as date))";
    }

    @Override
    public int height() {
        return 1;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ACCOUNT, CONSENTS, MEMBERSHIPS, PERMISSIONS, ASSISTANCE, PREFERENCES, MESSAGES, LEFT_PLACE, DUTIES, DEATHS, LOOKS);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return switch (kind.word()) {
            case "account" -> Table.of(about(person, "select name, greeting, email, user_name, created_at, restricted_on from person where id = ?1"),
                    "name", "greeting", "email", "user-name", "since", "restricted");
            case "consents" -> Table.of(about(person, "select purpose, text_number, given_at, ended_at from consent where person_id = ?1 "
                    + "order by given_at"), "about data.consent.*", "number", "given", "withdrawn");
            case "memberships" -> Table.of(about(person, "select o.name, s.name as site, m.role, m.since, m.until from membership m "
                            + "join organisation o on o.id = m.organisation_id left join site s on s.id = m.site_id where m.person_id = ?1 order by m.since"),
                    "organisation", "site", "role standing.*", "since", "until");
            case "permissions" -> Table.of(about(person, "select standard, activity, capacity, valid_from, valid_until, reason from accreditation "
                    + "where person_id = ?1 order by valid_from, id"), "standard", "activity activity.*", "capacity capacity.*", "since", "until", "reason");
            case "assistance" -> Table.of(about(person, "select p.name, h.name as assistant, a.until, a.ended_at, "
                            + "(select count(*) from assisted_act t where t.assistance_id = a.id) from assistance a join person p on p.id = a.person_id "
                            + "join person h on h.id = a.assistant_id where ?1 in (a.person_id, a.assistant_id) order by a.entered_at"),
                    "person", "assistant", "until", "ended", "acts");
            case "preferences" -> Table.of(about(person, "select p.language, p.text_size, p.high_contrast, p.read_aloud, p.channel, p.contact, s.name "
                            + "from preferences p left join site s on s.id = p.site_id where p.person_id = ?1"),
                    "language data.language.*", "text-size", "high-contrast", "read-aloud", "channel data.channel.*", "contact", "site");
            case "messages" -> Table.of(about(person, "select written_at, subject, text, channel, contact, reached_on, reached_how from message "
                    + "where person_id = ?1 order by written_at"), "when", "about", "text", "channel data.channel.*", "contact", "reached", "how data.reached.*");
            case "left-place" -> Table.of(about(person, "select path, left_at from left_place where person_id = ?1"), "address", "when");
            case "deaths" -> Table.of(about(person, "select entered_at, closed_at from death_notice where ?1 in (person_id, entered_by, confirmed_by, doubted_by, "
                    + "undone_by) order by entered_at"), "when", "ended");
            case "looks" -> Table.of(about(person, "select w.name, p.name as whose, l.what, l.about, l.at from look l join person w on w.id = l.looker_id "
                            + "join person p on p.id = l.person_id where ?1 in (l.person_id, l.looker_id) order by l.at"),
                    "by", "person", "what look.*", "course", "when");
            default -> Table.of(about(person, "select 'COORDINATES', name, cast(null as timestamptz) as at from site where coordinator_id = ?1 "
                            + "union all select 'NETWORK', name, null from network where coordinator_id = ?1 "
                            + "union all select 'AGREED', n.name, m.agreed_on from network_member m join network n on n.id = m.network_id where m.agreed_by = ?1 "
                            + "union all select 'AGREEMENT', o.name, a.entered_at from agreement_step a join organisation o on o.id = a.organisation_id "
                            + "where a.entered_by = ?1 union all select 'PLEDGE', o.name, p.signed_on from pledge p "
                            + "join organisation o on o.id = p.organisation_id where p.entered_by = ?1 "
                            + "union all select 'GUARDIAN', null, entered_at from assistance where entered_by = ?1 and person_id <> ?1 "
                            + "union all select 'TABLET', name, enabled_at from tablet where enabled_by = ?1 "
                            + "union all select 'HANDED_OVER', null, reached_on from message where reached_by = ?1 and person_id <> ?1 "
                            + "union all select 'WORKS', o.name, w.entered_at from works_agreement w join organisation o on o.id = w.organisation_id "
                            + "where w.entered_by = ?1 union all select 'PERMISSION', standard, valid_from from accreditation where granted_by = ?1 order by 3"),
                    "what data.what.*", "about", "when");
        };
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }

    @Override
    public List<String> hindrances(UUID person, Step step, LocalDate today) {
        var found = new ArrayList<String>();
        if (step.includes(Step.ALL_BUT_CORE)) {
            if (isThere("select 1 from site where coordinator_id = ?1 and closed_on is null", person)) {
                found.add("erasure.hindered.site");
            }
            if (isThere("select 1 from network where coordinator_id = ?1 and ended_on is null", person)) {
                found.add("erasure.hindered.network");
            }
        }
        return found;
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    private boolean isThere(String sql, UUID person) {
        return !about(person, sql).setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        about(person, "delete from left_place where person_id = ?1").executeUpdate();
        if (step.includes(Step.ALL_BUT_CORE)) {
            about(person, "delete from assisted_act where assistance_id in (select id from assistance where person_id = ?1)").executeUpdate();
            about(person, "delete from assistance where person_id = ?1").executeUpdate();
            about(person, "update assistance set ended_at = now(), version = version + 1 where assistant_id = ?1 and ended_at is null").executeUpdate();
            outbox.forgetMessages(person);
            for (String table : List.of("consent", "membership", "accreditation", "look", "message", "preference_change")) {
                about(person, "delete from " + table + " where person_id = ?1").executeUpdate();
            }
        }
        if (step.includes(Step.EVERYTHING)) {
            Preferences chosen = entities.find(Preferences.class, person);
            if (chosen != null && chosen.channel() == Channel.SMS && shortMessages.areOffered()) {
                outbox.forget(shortMessages.address(chosen.contact()));
            }
            about(person, "delete from preferences where person_id = ?1").executeUpdate();
            Person known = entities.find(Person.class, person);
            if (known.email() != null) {
                outbox.forget(known.email());
            }
            erased.fire(new PersonErased(person, known.login(), today));
            known.forget();
            entities.flush();
        }
    }
}
