package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

/** Somebody helps openly: allowed, under two names, seen as unconfirmed, confirmed or undone by the person, ended in the middle. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AssistanceIT {
    private static final String MINE = "/de/my/assistance";
    private static final String OTHERS = "/de/my/assisting";
    private static final String CHANNEL = "/de/my/channel";
    private static final String REQUESTS = "/de/my/data/requests";

    @Test
    void a_helper_applies_on_behalf_of_a_person_who_confirms_or_undoes_it_and_ends_the_help() throws Exception {
        Client trainer = Client.as("trainer");
        Course course = Course.open(trainer, Client.as("peertrainer"), "Kurs mit Hilfe", 8);
        Course other = Course.open(trainer, Client.as("peertrainer"), "Noch ein Kurs mit Hilfe", 8);
        Client person = Client.as("advocate3");
        Client assistant = Client.as("staff3");
        person.submit(MINE + "/new", MINE + "/new", Map.of("email", "staff3@example.org", "errands", List.of("APPLICATION"),
                "until", LocalDate.now().plusDays(30)));
        String assistance = Course.first(assistant.get(OTHERS).body(), "/my/assisting/([0-9a-f-]{36})/start");
        assistant.submit(OTHERS, OTHERS + "/" + assistance + "/start", Map.of());

        String application = course.apply(assistant);
        String second = other.apply(assistant);
        for (String own : List.of("/de/my/profile", "/de/my/applications", "/de/my/assistance", "/de/my/way", "/de/my/certificates", "/de/my/standards",
                "/de/my/checks")) {
            var answer = assistant.get(own);
            assertEquals(403, answer.statusCode(), own);
            assertTrue(answer.body().contains(Words.of("de", "failure.403.assisted.title")), own);
        }
        try (var tables = new Tables()) {
            assertEquals("advocate3@example.org", tables.one("select p.email from application a join person p on p.id = a.person_id where a.id = ?::uuid",
                    application));
            assertEquals("staff3@example.org advocate3@example.org", tables.one("select w.email || ' ' || b.email from change c join person w on w.id = c.who "
                    + "join person b on b.id = c.on_behalf_of where c.subject = ?", "application " + application));
        }
        String seen = trainer.get(course.path + "/applications/" + application).body();
        assertTrue(seen.contains(Words.of("de", "assistance.state.OPEN")) && seen.contains("Svenja Sommer"), seen);

        String unread = person.get(MINE).body();
        List<String> acts = Course.all(unread, "/my/assistance/acts/([0-9a-f-]{36})/undo");
        assertEquals(2, acts.size());
        List<String> told = Course.all(unread, "/de/my/messages/([0-9a-f-]{36})");
        assertEquals(1, told.size(), "one message for both");
        try (var tables = new Tables()) {
            tables.run("update assisted_act set done_at = now() - interval '40 days' where message_id = ?::uuid", told.getFirst());
        }
        assertEquals(200, person.get("/de/my/messages/" + told.getFirst()).statusCode());
        String until = Texts.date(Language.DE, LocalDate.now().plusDays(14));
        assertTrue(person.get(MINE).body().contains(until), "the time runs from the day on which the message was read: " + until);
        person.submit(MINE, MINE + "/acts/" + acts.get(0) + "/undo", Map.of());
        person.submit(MINE, MINE + "/acts/" + acts.get(1) + "/confirm", Map.of());
        try (var tables = new Tables()) {
            assertEquals("WITHDRAWN", tables.one("select status from application where id = ?::uuid", second), "the latest one stands first");
            assertEquals("SUBMITTED", tables.one("select status from application where id = ?::uuid", application));
        }
        assertTrue(trainer.get(course.path + "/applications/" + application).body().contains(Words.of("de", "assistance.state.CONFIRMED")));

        String apply = "/de/my/apply/" + other.id();
        Map<String, Object> begun = new HashMap<>(assistant.form(apply, apply));
        person.submit(MINE, MINE + "/" + assistance + "/end", Map.of());
        begun.putAll(Map.of("motivation", "Zu spät.", "needs", "", "organisation", "none", "release", "OWN_TIME"));
        assertEquals(403, assistant.post(apply, begun).statusCode(), "the form was made for the other person");
        try (var tables = new Tables()) {
            assertEquals("0", tables.one("select count(*) from application where motivation = 'Zu spät.'"));
        }
        assertEquals(200, assistant.get("/de/my/profile").statusCode(), "acts for themselves again");
    }

    private static void actsWithinTheErrands(Client guardian) throws Exception {
        for (String errand : List.of("/de/my/way", "/de/my/channel", "/de/display", "/de/my/data/requests")) {
            assertEquals(200, guardian.get(errand).statusCode(), errand);
        }
        for (String own : List.of("/de/my/messages", "/de/my/profile", "/de/my/account", "/de/my/data", "/de/my/data/peerwerk.zip",
                "/de/my/data/erase/needless", "/de/my/consents", "/de/my/applications", "/de/my/certificates", "/de/my/signatures")) {
            assertEquals(403, guardian.get(own).statusCode(), own);
        }
        guardian.submit(CHANNEL, CHANNEL, Map.of("channel", "CALL", "contact", "0431 4711", "site", "office"));
        String ask = REQUESTS + "/new";
        Map<String, Object> form = guardian.form(ask, ask);
        form.putAll(Map.of("kind", "ERASURE", "words", "Alles weg."));
        var refused = guardian.post(ask, form);
        assertEquals(422, refused.statusCode());
        assertTrue(Client.unescaped(refused.body()).contains(Words.of("de", "request.only-oneself")), refused.body());
        guardian.submit(ask, ask, Map.of("kind", "CORRECTION", "words", "Der Name ist falsch geschrieben."));
    }

    private static void isAnsweredOnPaperAndHere(Client office, Client guardian, Client person) throws Exception {
        String ofPerson = "where person_id = (select id from person where email = 'advocate4@example.org')";
        try (var tables = new Tables()) {
            assertEquals("CALL 0431 4711", tables.one("select channel || ' ' || contact from preferences " + ofPerson));
            assertEquals("1", tables.one("select count(*) from message " + ofPerson + " and occasion like 'assisted-acts %' and channel <> 'CALL'"),
                    "told on the way that held before");
            assertTrue(person.get(CHANNEL).body().contains(Words.of("de", "assistance.state.OPEN")));
            String request = tables.one("select id from data_request " + ofPerson + " and words like 'Der Name%'");
            assertTrue(office.get("/de/my/office/privacy/" + request).body().contains(Words.of("de", "assistance.state.OPEN")));

            String act = tables.one("select id from assisted_act where errand = 'CHANNEL' order by done_at desc");
            String sheet = "/de/my/signatures/" + act;
            assertEquals(403, guardian.get(sheet).statusCode(), "who did it enters no answer to it");
            assertTrue(office.get("/de/my/signatures").body().contains(sheet + "\""));
            isSeenWhereMessagesAreBrought(tables, office, ofPerson, sheet);
            office.submit(sheet, sheet, Map.of("answer", "UNDO", "sheetDay", LocalDate.now(), "takenBy", "Petra Paulsen", "seen", "true"));
            assertEquals("0", tables.one("select count(*) from preferences " + ofPerson + " and channel = 'CALL'"));
            assertEquals("UNDONE true", tables.one("select state || ' ' || on_paper from assisted_act where id = ?::uuid", act));
            assertTrue(person.get(MINE).body().contains(Words.of("de", "assistance.state.UNDONE")));

            String asked = tables.one("select id from assisted_act where errand = 'DATA' order by done_at desc");
            person.submit(MINE, MINE + "/acts/" + asked + "/undo", Map.of());
            assertEquals("0", tables.one("select count(*) from data_request where id = ?::uuid", request));
        }
    }

    /** Whoever coordinates the site that brings the person's messages enters signatures too, and nobody of another site. */
    private static void isSeenWhereMessagesAreBrought(Tables tables, Client office, String ofPerson, String sheet) throws Exception {
        String sites = "/de/my/organisations/" + tables.one("select id from organisation where name like 'Hafenbogen%'") + "/sites/new";
        var path = office.submit(sites, sites, Map.of("name", "Kontor", "street", "Kai 1", "postcode", "23552", "town", "Lübeck"));
        String site = path.substring(path.lastIndexOf('/') + 1);
        tables.run("update site set coordinator_id = (select id from person where email = 'staff1@example.org') where id = ?::uuid", site);
        Client coordinator = Client.as("staff1");
        assertEquals(403, coordinator.get(sheet).statusCode(), "the person has not said that this site brings anything");
        tables.run("update preferences set site_id = ?::uuid " + ofPerson, site);
        assertEquals(200, coordinator.get(sheet).statusCode());
        assertTrue(coordinator.get("/de/my").body().contains("/my/signatures\""));
        assertTrue(coordinator.get("/de/my/signatures").body().contains(sheet + "\""));
        Map<String, Object> refused = coordinator.form(sheet, sheet);
        refused.putAll(Map.of("answer", "UNDO", "sheetDay", LocalDate.now(), "takenBy", "Petra Paulsen", "seen", "true"));
        var answer = coordinator.post(sheet, refused);
        assertEquals(422, answer.statusCode());
        assertTrue(Client.unescaped(answer.body()).contains(Words.of("de", "assistance.changed-since")), "the site was chosen since, and would be lost");
        tables.run("update preferences set site_id = null " + ofPerson);
        tables.run("update site set coordinator_id = null where id = ?::uuid", site);
    }

    @Test
    void a_guardian_may_do_nothing_before_the_person_has_said_yes() throws Exception {
        Client office = Client.as("office");
        String page = "/de/my/office/assistance";
        office.submit(page, page, Map.of("person", "advocate4@example.org", "email", "office2@example.org", "errands", List.of("COMMENT", "COURSE", "CHANNEL", "DATA"),
                "until", LocalDate.now().plusDays(30)));
        Client guardian = Client.as("office2");
        assertFalse(guardian.get(OTHERS).body().contains("Deniz"));
        Client person = Client.as("advocate4");
        assertTrue(person.get("/de/my").body().contains("Oskar Olsen"));
        try (var tables = new Tables()) {
            assertEquals("1", tables.one("select count(*) from message m join person p on p.id = m.person_id where p.email = 'advocate4@example.org' "
                    + "and m.occasion like 'assistance-asked %' and m.text not like '%Olsen%'"), "told by mail, without a name");
        }
        String assistance = Course.first(person.get(MINE).body(), "/my/assistance/([0-9a-f-]{36})/agree");
        person.submit(MINE, MINE + "/" + assistance + "/agree", Map.of());
        guardian.submit(OTHERS, OTHERS + "/" + assistance + "/start", Map.of());
        assertEquals(403, guardian.get("/de/my/office/certificates").statusCode(), "roles stay behind");
        actsWithinTheErrands(guardian);
        guardian.submit(OTHERS, OTHERS + "/stop", Map.of());
        assertEquals(200, guardian.get("/de/my/office/certificates").statusCode());
        isAnsweredOnPaperAndHere(office, guardian, person);
        person.submit(MINE, MINE + "/" + assistance + "/end", Map.of());
    }
}
