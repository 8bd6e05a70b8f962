package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A yes: said and taken back by keyboard, without script, at 360 px, in Leichte Sprache; on paper through the office; asked anew. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConsentIT {
    private static final String WORD = "named-in-standards";
    private static final String STANDING = "select count(*) from consent c join person p on p.id = c.person_id "
            + "where p.email = ? and c.purpose = 'NAMED_IN_STANDARDS' and c.ended_at is null";
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_yes_is_given_taken_back_entered_from_paper_undone_and_asked_anew() throws Exception {
        String mail = "staff2@example.org";
        try (var tables = new Tables(); Keyboard stefan = new Keyboard(chromium.browser(), "consent").login("staff2");
                Visitor office = new Visitor(chromium.browser(), "de").login("office")) {
            // given here and taken back here, each with one press
            stefan.open("/my").follow("/my/consents").sees("Hier steht noch kein Ja.");
            press(stefan, "give").sees(word("ls", "consent.given"));
            assertEquals("1", tables.one(STANDING, mail));
            press(stefan, "withdraw").sees(word("ls", "consent.said.no"));
            assertEquals("0", tables.one(STANDING, mail));

            // a sheet that was signed before that comes too late
            LocalDate today = LocalDate.now();
            office.open("/my/office/consents").sendInVain("/my/office/consents");
            office.fill("whom", "stefan schröder").radio("said", "YES").radio("purpose", "NAMED_IN_STANDARDS").fill("number", 1)
                    .fill("sheetDay", today.minusDays(1)).fill("takenBy", "Ines Iversen").tick("seen").sendInVain("/my/office/consents")
                    .sees(word("de", "paper-consent.taken-back-since"));
            tables.run("update consent set given_at = given_at - interval '9 days', ended_at = ended_at - interval '9 days' "
                    + "where person_id = (select id from person where email = ?)", mail);
            office.send("/my/office/consents").sees("Stefan Schröder");
            assertEquals("1", tables.one(STANDING, mail));

            // the person sees who took it and undoes it
            stefan.open("/my/consents").sees("Ines Iversen").sees("Olga Oswald").sees(word("ls", "consent.way.paper"));
            press(stefan, "withdraw");
            assertEquals("0", tables.one(STANDING, mail));
            press(stefan, "give");

            // a text that means something else: what is new is said, the old yes counts no more, and the person is asked and told
            office.open("/my/office/consents/texts").open("/my/office/consents/texts/" + WORD + "/new");
            office.sendInVain("/my/office/consents/texts/" + WORD + "/new").fill("from", today)
                    .fill("news-de", "Ihr Name steht auch in der Datei zum Herunterladen.").fill("news-de-simple", "Ihr Name steht auch in der Datei.")
                    .fill("news-en", "Your name also stands in the file.").fill("who-de", "Das sehen alle, auch in der Datei.")
                    .sendInVain("/my/office/consents/texts/" + WORD + "/new").radio("meaning", "OTHER").send("/my/office/consents/texts/" + WORD + "/new");
            stefan.open("/my").sees(word("ls", "consent.agenda.anew"));
            Eventually.holds(() -> tables.column("select m.id from message m join person p on p.id = m.person_id where p.email = ? "
                    + "and m.occasion like 'consent-anew %'", mail).size() == 1, () -> "the person is told");
            stefan.open("/my/consents").sees("Ihr Name steht auch in der Datei.").sees(word("ls", "consent.rests")).follow("/my/consents/" + WORD + "/texts/1");
            assertEquals("1", tables.one(STANDING + " and c.text_number = 1", mail));
            press(stefan.open("/my/consents"), "give");
            assertEquals("1", tables.one(STANDING + " and c.text_number = 2", mail));
            assertEquals("1", tables.one(STANDING, mail));
            press(stefan.seesNot(word("ls", "consent.rests")).seesNot(word("ls", "consent.new.give")), "withdraw");
            assertEquals("0", tables.one(STANDING, mail));

            // I17: who did something is in the audit, not to what they said yes
            assertEquals(List.of(), tables.column("select what || subject || coalesce(detail, '') from change "
                    + "where what like 'consent.%' and (subject || coalesce(detail, '')) ~* 'peer|advocate|checker|named'"));
            List<String> english = List.of("/my/consents", "/my/consents/peer/texts/1", "/my/office/consents", "/my/office/consents/texts",
                    "/my/office/consents/texts/peer/new");
            try (Visitor olga = new Visitor(chromium.browser(), "en").login("office")) {
                english.forEach(olga::open);
            }
        }
    }

    @Test
    void a_press_on_an_old_page_says_yes_only_to_what_was_read() throws Exception {
        Client client = Client.as("staff3");
        Map<String, Object> form = client.form("/de/my/consents", "/de/my/consents/easy-checker/give");
        form.put("text", 7);
        HttpResponse<String> answer = client.post("/de/my/consents/easy-checker/give", form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(word("de", "consent.text-changed")));
        assertFalse(client.get("/de/my/consents").body().contains("/de/my/consents/easy-checker/withdraw"));
    }

    @Test
    void eight_presses_at_once_are_one_yes() throws Exception {
        Client client = Client.as("staff3");
        String give = "/de/my/consents/" + WORD + "/give";
        Map<String, Object> form = client.form("/de/my/consents", give);
        try (var tables = new Tables(); var threads = Executors.newFixedThreadPool(8)) {
            var presses = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                presses.add(() -> client.post(give, form).statusCode());
            }
            for (Future<Integer> status : threads.invokeAll(presses)) {
                assertTrue(List.of(303, 409).contains(status.get()), "status " + status.get());
            }
            assertEquals("1", tables.one(STANDING, "staff3@example.org"));
        }
        client.submit("/de/my/consents", "/de/my/consents/" + WORD + "/withdraw", Map.of());
    }

    private static Keyboard press(Keyboard person, String what) {
        return person.enter("main form[action$='/my/consents/" + WORD + "/" + what + "'] button");
    }

    private static String word(String language, String key) {
        return Words.of(language, key);
    }
}
