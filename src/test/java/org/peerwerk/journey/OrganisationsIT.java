package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation from its registration to its end: sites, signatures, a course, a network, a merger. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrganisationsIT {
    private static final String NEW = "/de/my/organisations/new";

    @Test
    void it_signs_before_it_runs_a_course_and_hands_the_course_on_when_it_ends() throws Exception {
        Client office = Client.as("office");
        Client admin = Client.as("provideradmin");
        Client trainer = Client.as("trainer");
        String organisation = office.submit(NEW, NEW, Map.of("name", "Alte Werft", "legalForm", "e. V.", "place", "Kiel", "kind", "ASSOCIATION",
                "does", List.of("runs", "sends"), "admin", "provideradmin@example.org"));
        String harbour = site(admin, organisation, "Hafen");
        String granary = site(admin, organisation, "Speicher");
        for (String staff : List.of("trainer", "peertrainer")) {
            office.submit(organisation, organisation, Map.of("email", staff + "@example.org", "standing", "STAFF", "site", id(granary)));
        }

        Course course = Course.plan(trainer, Client.as("peertrainer"), "Kurs der Alten Werft", 8);
        assertSees(trainer, course.path + "/publish", "cohort.check.organisation");
        String undertakings = organisation + "/undertakings/";
        admin.submit(undertakings + "code-of-conduct", undertakings + "code-of-conduct", Map.of());
        assertSees(trainer, course.path + "/publish", "cohort.check.organisation");
        assertRefused(office, undertakings + "support-promise", Map.of("signer", "Petra Paulsen", "signedOn", LocalDate.now().plusDays(1)),
                "form.in-future");
        office.submit(undertakings + "support-promise", undertakings + "support-promise", Map.of("signer", "Petra Paulsen", "signedOn", LocalDate.now()));
        trainer.submit(course.path + "/publish", course.path + "/publish", Map.of());

        String sent = seesWhomItSendsAndNothingElse(office, admin, organisation, course);
        admin.submit(granary + "/close", granary + "/close", Map.of("next", id(harbour)));
        assertSees(admin, granary, "site.closed-now");
        answersForItself(office, admin, organisation);
        try (var tables = new Tables()) {
            String membership = tables.one("select m.id from membership m join person p on p.id = m.person_id where p.email = 'staff4@example.org' "
                    + "and m.organisation_id = ?::uuid", id(organisation));
            admin.submit(organisation, organisation + "/members/" + membership + "/end", Map.of());
            assertFalse(admin.get(organisation).body().contains("staff4@example.org"));
        }
        assertFalse(admin.get(organisation + "/sent").body().contains("Selma Seidel"), "who has left is out the same day");
        assertTrue(Client.as("staff4").get(sent).body().contains(Words.of("de", "sent.seen.nothing").replace("{0}", "Alte Werft")));

        String end = organisation + "/end";
        assertRefused(office, end, Map.of("how", "LEFT"), "organisation.end.courses-left", 1);
        try (var tables = new Tables()) {
            String sends = tables.one("select id from organisation where name like 'Hafenbogen%'");
            assertRefused(office, end, Map.of("how", "MERGED", "successor", sends), "organisation.end.successor-may-not-run");
            String successor = tables.one("select id from organisation where name like 'Lernwerft%'");
            office.submit(end, end, Map.of("how", "MERGED", "successor", successor));
            assertEquals(successor, tables.one("select organisation_id from site where id = ?::uuid", id(harbour)));
            assertEquals("1", tables.one("select count(*) from change where what = 'cohort.handed-on' and subject = ?", "cohort " + course.id()));
            assertEquals("0", tables.one("select count(*) from membership where organisation_id = ?::uuid and until is null", id(organisation)));
            assertEquals("1", tables.one("select count(*) from membership m join person p on p.id = m.person_id where p.email = 'trainer@example.org' "
                    + "and m.organisation_id = ?::uuid and m.until is null", successor), "who belonged to both belongs once");
        }
        assertTrue(Client.nobody().get("/de/courses/" + course.id()).body().contains("Lernwerft Nord"));
        assertEquals(404, admin.get(organisation).statusCode(), "who has left sees nothing of it");
        assertTrue(office.get(organisation).body().contains(Words.of("de", "organisation.successor-is").replace("{0}", "Lernwerft Nord")));
        assertRefused(office, end, Map.of("how", "LEFT"), "organisation.has-ended");
    }

    /** @return where the person sees the same */
    private static String seesWhomItSendsAndNothingElse(Client office, Client admin, String organisation, Course course) throws Exception {
        for (String staff : List.of("staff4", "advocate2")) {
            office.submit(organisation, organisation, Map.of("email", staff + "@example.org", "standing", "STAFF"));
            assertTrue(admin.get(organisation).body().contains(staff + "@example.org"));
        }
        course.apply(Client.as("advocate2"));
        Client person = Client.as("staff4");
        String apply = "/de/my/apply/" + course.id();
        assertFalse(person.get(apply).body().contains(" checked"), "nobody is said to be sent before they say it");
        String application = person.submit(apply, apply, Map.of("motivation", "Ich möchte mit Peers arbeiten.", "needs", "Pausen",
                "organisation", id(organisation), "release", "YES"));
        String sent = organisation + "/sent";
        String list = admin.get(sent).body();
        assertTrue(list.contains("Selma Seidel") && list.contains(Words.of("de", "sent.hours.none")), list);
        assertFalse(list.contains("Bruno Behrens") || list.contains("Ich möchte") || list.contains("Pausen"), list);
        try (var tables = new Tables()) {
            String act = UUID.randomUUID().toString();
            tables.run("insert into assistance (id, person_id, assistant_id, errands, until, guardian, entered_by, entered_at, agreed_at, ended_at, version) "
                    + "select ?::uuid, p.id, o.id, '[]', current_date, false, p.id, now(), now(), now(), 1 from person p, person o "
                    + "where p.email = 'staff4@example.org' and o.email = 'provideradmin@example.org'", act);
            tables.run("insert into assisted_act (id, assistance_id, errand, subject_id, path, done_at, state, on_paper, version) values "
                    + "(?::uuid, ?::uuid, 'APPLICATION', ?::uuid, '/my', now(), 'OPEN', false, 0)", act, act, id(application));
            assertFalse(admin.get(sent).body().contains("Selma Seidel"), "written on her behalf, and not confirmed: no word of hers opens it");
            person.submit("/de/my/assistance", "/de/my/assistance/acts/" + act + "/confirm", Map.of());
            assertTrue(admin.get(sent).body().contains("Selma Seidel"));
        }
        course.admit(id(application));
        course.everybodyAttends();
        String hidden = Words.of("de", "sent.hours.hidden");
        assertTrue(admin.get(sent).body().contains(hidden) && person.get(application).body().contains(hidden), "hours are the person's own");
        String consents = "/de/my/consents";
        person.submit(consents, consents + "/hours-to-sender/give", Map.of());
        String shown = admin.get(sent).body();
        assertFalse(shown.contains(hidden), shown);
        String hours = Course.first(shown, "data-label=\"" + Words.of("de", "sent.hours") + "\">([^<]+)<");
        assertTrue(person.get(application).body().contains(hours), "the person sees the same");
        try (var tables = new Tables()) {
            String records = "update enrolment set records_ended_on = %s where application_id = ?::uuid";
            tables.run(records.formatted("current_date"), id(application));
            assertFalse(admin.get(sent).body().contains(hours), "the records are gone, which is not zero hours");
            tables.run(records.formatted("null"), id(application));
        }
        person.submit(consents, consents + "/hours-to-sender/withdraw", Map.of());
        assertTrue(admin.get(sent).body().contains(hidden), "works at once");
        return application;
    }

    /** What the newest version makes of memberships from before that overlap, tried on a table of the same form. */
    @Test
    void of_memberships_that_overlap_nobody_loses_a_day_or_what_they_were_on_it() throws Exception {
        String migration;
        try (var file = OrganisationsIT.class.getResourceAsStream("/db/migration/V23__keeping.sql")) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String mending = migration.substring(migration.indexOf("do $$", migration.indexOf("create extension if not exists btree_gist")),
                migration.indexOf("-- an end before the first day"));
        try (var tables = new Tables()) {
            tables.run("create temporary table membership (like public.membership)");
            tables.run("insert into membership (id, person_id, organisation_id, role, since, until, site_id, version) select gen_random_uuid(), "
                    + "lpad(person::text, 32, '0')::uuid, lpad('1', 32, '0')::uuid, role, since::date, until::date, lpad(site::text, 32, '0')::uuid, 1 from (values "
                    + "(1, 'STAFF', '2020-01-01', null, null), (1, 'ADMIN', '2021-01-01', '2022-01-01', 7), "
                    + "(2, 'ADMIN', '2020-01-01', '2021-01-01', null), (2, 'STAFF', '2020-06-01', null, 8), "
                    + "(3, 'STAFF', '2020-01-01', '2020-12-01', null), (3, 'STAFF', '2020-03-01', '2020-04-01', null), "
                    + "(4, 'STAFF', '2020-01-01', '2020-02-01', 7), (4, 'ADMIN', '2020-02-01', null, null)) m (person, role, since, until, site)");
            tables.run(mending);
            assertEquals(List.of("1 STAFF 2020-01-01 2021-01-01 -", "1 ADMIN 2021-01-01 2022-01-01 7", "1 STAFF 2022-01-01 - -",
                    "2 ADMIN 2020-01-01 2020-06-01 -", "2 ADMIN 2020-06-01 2021-01-01 8", "2 STAFF 2021-01-01 - 8",
                    "3 STAFF 2020-01-01 2020-12-01 -", "4 STAFF 2020-01-01 2020-02-01 7", "4 ADMIN 2020-02-01 - -"),
                    tables.column("select right(person_id::text, 1) || ' ' || role || ' ' || since || ' ' || coalesce(until::text, '-') || ' ' "
                            + "|| coalesce(right(site_id::text, 1), '-') from membership where until is null or until > since order by person_id, since"));
        }
    }

    private static void answersForItself(Client office, Client admin, String organisation) throws Exception {
        String networks = "/de/my/networks";
        String network = office.submit(networks, networks, Map.of("name", "Nordverbund", "coordinator", "staff2@example.org"));
        office.submit(network, network, Map.of("organisation", id(organisation)));
        Client coordinator = Client.as("staff2");
        assertEquals(404, coordinator.get(organisation).statusCode(), "asked is not agreed");
        assertEquals(403, coordinator.get(organisation + "/sent").statusCode());
        String answer = organisation + "/networks/" + id(network);
        admin.submit(organisation, answer + "/agree", Map.of());
        HttpResponse<String> across = coordinator.get(organisation);
        assertEquals(200, across.statusCode());
        assertTrue(across.body().contains("Tanja Timm") && across.body().contains(organisation + "/sent\""));
        assertTrue(coordinator.get(organisation + "/sent").body().contains("Selma Seidel"));
        assertTrue(coordinator.get("/de/my/organisations").body().contains("Alte Werft"));
        admin.submit(organisation, answer + "/leave", Map.of());
        assertEquals(404, coordinator.get(organisation).statusCode());
        assertEquals(403, coordinator.get(organisation + "/sent").statusCode());
    }

    private static String site(Client admin, String organisation, String name) throws Exception {
        String sites = organisation + "/sites/new";
        return admin.submit(sites, sites, Map.of("name", name, "street", "Kai 1", "postcode", "24103", "town", "Kiel",
                "access", List.of("step-free", "quiet-room"), "wayIn", "Die Klingel ist links."));
    }

    private static void assertRefused(Client client, String page, Map<String, ?> fields, String key, Object... params) throws Exception {
        Map<String, Object> all = client.form(page, page);
        all.putAll(fields);
        HttpResponse<String> answer = client.post(page, all);
        assertEquals(422, answer.statusCode(), page);
        String sentence = Words.of("de", key);
        for (int i = 0; i < params.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(params[i]));
        }
        assertTrue(Client.unescaped(answer.body()).contains(sentence), answer.body());
    }

    private static void assertSees(Client client, String page, String key) throws Exception {
        String body = client.get(page).body();
        assertTrue(body.contains(Words.of("de", key)), body);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
