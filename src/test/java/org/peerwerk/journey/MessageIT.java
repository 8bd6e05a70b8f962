package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.run.TestServers;

/** How somebody reads and is reached: chosen once, the same on every device; a letter stands in a list until somebody has handed it over. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MessageIT {
    private static final String EMAIL = "staff1@example.org";
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        // others log in as the same people and expect German
        try (var tables = new Tables()) {
            tables.run("delete from preferences");
        }
    }

    @Test
    void a_letter_goes_from_the_choice_into_the_list_and_out_of_it_and_starts_the_deadline() throws Exception {
        try (var tables = new Tables(); Keyboard sabine = new Keyboard(chromium.browser(), "channel").login("staff1");
                Visitor office = new Visitor(chromium.browser(), "de").login("office")) {
            String name = tables.one("select name from person where email = ?", EMAIL);
            sabine.open("/my/messages").follow("/my/channel").radio("channel", "LETTER").sendInVain("Für einen Brief brauchen wir Ihre Adresse.");
            sabine.type("contact", "Hafenweg 1, 20457 Hamburg").send();
            sabine.open("/display").radio("language", "EASY").send();
            String consent = enterPaper(office, name);

            String message = tables.one("select id from message where occasion = ?", "paper-consent " + consent);
            assertEquals(List.of(), tables.column("select id from parcel where occasion = ?", "message " + message), "nothing goes by mail");
            office.open("/my/handing-over").sees(name).open("/my/handing-over/" + message).sees("Hafenweg 1").finds("lang=\"de-simple\"")
                    .sees("Das Zertifikats-Büro hat ein Blatt von Ihnen bekommen.");
            office.fill("day", LocalDate.now().plusDays(1)).sendInVain("/my/handing-over/" + message);
            assertNull(tables.one("select reached_on from message where id = ?::uuid", message));
            office.fill("day", LocalDate.now()).send("/my/handing-over/" + message);
            assertEquals("HANDED_OVER office@example.org " + LocalDate.now(), tables.one("select reached_how || ' ' || p.email || ' ' || reached_on "
                    + "from message m join person p on p.id = m.reached_by where m.id = ?::uuid and m.contact = ''", message));
            assertEquals(403, Client.as("office").get("/de/my/handing-over/" + message).statusCode(), "off the list");
            sabine.open("/my/messages").follow("/my/messages/" + message).follow("/my/consents");
        }
    }

    @Test
    void a_mail_goes_out_with_its_link_and_has_reached_the_person_when_they_open_it() throws Exception {
        try (var tables = new Tables(); Visitor office = new Visitor(chromium.browser(), "de").login("office")) {
            String name = tables.one("select name from person where email = 'office2@example.org'");
            String consent = enterPaper(office, name);
            String message = tables.one("select id from message where occasion = ?", "paper-consent " + consent);
            assertEquals("office2@example.org", tables.one("select recipient from parcel where occasion = ?", "message " + message));
            assertNull(tables.one("select reached_on from message where id = ?::uuid", message));
            assertEquals(404, Client.as("staff2").get("/de/my/messages/" + message).statusCode());
            assertNull(tables.one("select reached_on from message where id = ?::uuid", message));
            Client oskar = Client.as("office2");
            assertTrue(oskar.get("/de/my").body().contains("neue Nachricht"));
            assertEquals(200, oskar.get("/de/my/messages/" + message).statusCode());
            assertEquals("OPENED " + LocalDate.now(), tables.one("select reached_how || ' ' || reached_on from message where id = ?::uuid", message));
        }
    }

    @Test
    void an_sms_is_one_sentence_with_a_link_to_a_number_that_is_checked() throws Exception {
        Client advocate = Client.as("advocate3");
        Map<String, Object> wrong = advocate.form("/ls/my/channel", "/ls/my/channel");
        wrong.putAll(Map.of("channel", "SMS", "contact", "Hafenweg 1", "site", "office"));
        HttpResponse<String> refused = advocate.post("/ls/my/channel", wrong);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(Words.of("ls", "channel.wrong-number")), refused.body());
        advocate.submit("/de/my/channel", "/de/my/channel", Map.of("channel", "SMS", "contact", "0170 / 123 45 67", "site", "office"));
        String enter = "/de/my/office/privacy/new";
        Map<String, Object> request = Client.as("office").form(enter, enter);
        request.putAll(Map.of("account", "UNKNOWN", "requester", "advocate3@example.org", "asker", "Ada", "postal", "Weg 1", "kind", "ACCESS",
                "way", "PHONE", "words", "Was wissen Sie?", "receivedOn", LocalDate.now()));
        HttpResponse<String> without = Client.as("office").post(enter, request);
        assertEquals(422, without.statusCode());
        assertTrue(without.body().contains(Words.of("de", "request.no-account")), without.body());
        request.put("account", "KNOWN");
        assertEquals(303, Client.as("office").post(enter, request).statusCode());
        Eventually.holds(() -> TestServers.mailCatcher().mails().stream().anyMatch(mail -> mail.to().equals("+491701234567@sms.peerwerk.example")),
                () -> "no SMS has gone out");
        String text = TestServers.mailCatcher().mails().stream().filter(mail -> mail.to().startsWith("+49")).findFirst().orElseThrow().text();
        assertTrue(text.matches(Words.of("de", "message.request.subject") + "\\.\n" + Pattern.quote(Client.APP) + "/de/my/messages/[0-9a-f-]{36}"), text);
        assertTrue(Client.as("office").get("/de/my/office/outbox").body().contains(Words.of("de", "outbox.occasion.sms")));
    }

    @Test
    void a_coordinator_brings_what_is_for_their_site_and_nothing_else() throws Exception {
        String here = UUID.randomUUID().toString();
        String elsewhere = UUID.randomUUID().toString();
        try (var tables = new Tables()) {
            String site = UUID.randomUUID().toString();
            tables.run("insert into site select ?::uuid, m.organisation_id, 'Werkhof ' || ?, 'Weg 1', '20457', 'Hamburg', true, true, false, true, '', "
                    + "p.id, '', null, 1 from person p join membership m on m.person_id = p.id where p.email = 'provideradmin@example.org' limit 1", site, site);
            for (String id : List.of(here, elsewhere)) {
                tables.run("insert into message (id, person_id, occasion, language, subject, text, path, channel, contact, site_id, written_at, version) "
                        + "select ?::uuid, id, ?, 'EASY', 'Termin', 'Kommen Sie bitte.', '/my', 'AT_SITE', '', "
                        + (id.equals(here) ? "'" + site + "'::uuid" : "null") + ", now(), 1 from person where email = 'staff2@example.org'", id, "test " + id);
            }
            Client petra = Client.as("provideradmin");
            String list = petra.get("/de/my/handing-over").body();
            assertTrue(list.contains(here) && !list.contains(elsewhere), list);
            assertEquals(403, petra.get("/de/my/handing-over/" + elsewhere).statusCode());
            String path = "/de/my/handing-over/" + here;
            petra.submit(path, path, Map.of("day", LocalDate.now()));
            assertEquals("HANDED_OVER", tables.one("select reached_how from message where id = ?::uuid", here));
            tables.run("update message set reached_on = current_date, reached_how = 'OPENED', reached_by = person_id where id = ?::uuid", elsewhere);
            tables.run("update site set closed_on = current_date where id = ?::uuid", site);
        }
    }

    @Test
    void what_a_person_chose_is_there_on_the_next_device_and_nobodys_choice_needs_no_session() throws Exception {
        Client mats = Client.as("easyreader2");
        Map<String, Object> own = mats.form("/de/display", "/de/display");
        own.putAll(Map.of("language", "EASY", "size", 150, "contrast", "true"));
        HttpResponse<String> saved = mats.post("/de/display", own);
        assertEquals("/ls/display?saved=true", saved.headers().firstValue("Location").orElseThrow().replace(Client.APP, ""));
        Client phone = Client.nobody();
        HttpResponse<String> first = phone.login("easyreader2", "/de/my");
        assertTrue(first.uri().getPath().startsWith("/ls/my"), first.uri().toString());
        assertTrue(first.body().contains("class=\"pw-size-150 pw-contrast\""), first.body());
        assertEquals(200, phone.get("/de/my").statusCode(), "later on the reader's choice counts");

        Client anybody = Client.nobody();
        Map<String, Object> device = anybody.form("/de/display", "/de/display");
        device.putAll(Map.of("size", 125, "aloud", "true"));
        assertEquals(303, anybody.post("/de/display", device).statusCode());
        assertTrue(anybody.get("/de/help").body().contains("class=\"pw-size-125\""));
        assertNull(anybody.session());

        mats.post("/ls/display", Map.of("token", own.get("token"), "language", "NONE", "size", 100, "aloud", "true"));
    }

    @Test
    void large_text_with_high_contrast_fits_on_a_small_screen() {
        var small = new Browser.NewContextOptions().setViewportSize(360, 740);
        try (Visitor phone = new Visitor(chromium.browser(), "ls", small)) {
            phone.open("/display").radio("size", "150").tick("contrast").send("/display");
            for (String page : List.of("", "/help", "/standards", "/courses", "/check", "/display")) {
                phone.open(page).fits();
            }
            phone.picture("large-high-contrast");
        }
    }

    /** Enters a yes on paper, of which the person is told. Answers the id of the form, which is that of the yes. */
    private static String enterPaper(Visitor office, String name) {
        office.open("/my/office/consents");
        String id = office.page().locator("main form input[name=once]").inputValue();
        office.fill("whom", name).radio("said", "YES").radio("purpose", "NAMED_IN_STANDARDS").fill("number", 1).fill("sheetDay", LocalDate.now())
                .fill("takenBy", "Ines Iversen").tick("seen").send("/my/office/consents");
        return id;
    }
}
