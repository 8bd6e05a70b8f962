package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two faces under every page: without script, without session, without a trace of who it was. By name, because the flood has to come last. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FeedbackIT {

    @Test
    void somebody_presses_a_face_writes_a_line_and_goes_back_and_the_office_reads_it() throws Exception {
        try (var tables = new Tables(); var chromium = new Chromium(); Keyboard anyone = new Keyboard(chromium.browser(), "feedback");
                Visitor office = new Visitor(chromium.browser(), "de").login("office")) {
            String path = "/standards/peer-supporter/1.0/modules/A3";
            anyone.open(path).enter("footer button[value=NOT_GOOD]").sees("Sie sagen: Die Seite ist nicht gut.");
            anyone.sendInVain(Words.of("ls", "form.missing.line").split("(?<=\\.) ")[0]);
            anyone.type("line", "Das Wort Tandem ist schwer.").send().sees("Wir haben Ihren Satz bekommen.").follow(path);
            assertEquals(path, anyone.path());
            office.open("/my/office/feedback").sees("/standards/{slug}/{number}/modules/{code}").sees("Das Wort Tandem ist schwer.").sees("Leichte Sprache");
            assertEquals("EASY", tables.one("select language from remark where sentence = 'Das Wort Tandem ist schwer.'"));
        }
    }

    @Test
    void who_presses_without_login_gets_no_session_and_twice_is_once() throws Exception {
        Client nobody = Client.nobody();
        Map<String, Object> form = nobody.form("/de/courses", "/de/feedback");
        form.put("face", "GOOD");
        HttpResponse<String> answer = nobody.post("/de/feedback", form);
        assertEquals(303, answer.statusCode());
        assertEquals(303, nobody.post("/de/feedback", form).statusCode());
        assertEquals(200, nobody.followed(answer).statusCode());
        assertNull(nobody.session());
        try (var tables = new Tables()) {
            assertEquals("1", tables.one("select count(*) from remark where id = ?::uuid", String.valueOf(form.get("once"))));
            assertEquals("/courses", tables.one("select page from remark where id = ?::uuid", String.valueOf(form.get("once"))));
        }
    }

    @Test
    void nobody_invents_a_page_and_the_press_of_somebody_known_is_in_no_audit() throws Exception {
        Client client = Client.as("staff3");
        Map<String, Object> form = client.form("/de/my/profile", "/de/feedback");
        form.put("face", "GOOD");
        try (var tables = new Tables()) {
            String audited = tables.one("select count(*) from change");
            assertEquals(303, client.post("/de/feedback", form).statusCode());
            assertEquals(audited, tables.one("select count(*) from change"));
            form.putAll(Map.of("page", "/people/svenja-sommer", "once", UUID.randomUUID()));
            assertEquals(422, client.post("/de/feedback", form).statusCode());
            assertEquals(List.of(), tables.column("select id from remark where page like '/people%'"));
        }
    }

    @Test
    void a_code_in_an_address_stays_out_of_the_form() throws Exception {
        String page = Client.nobody().get("/de/check/ABCDE-FGHJK-MNPQR-STVWX-YZ2345").body();
        String footer = page.substring(page.indexOf("<footer"));
        assertTrue(footer.contains("value=\"/check/{code}\""), footer);
        assertFalse(footer.contains("ABCDE"), footer);
    }

    @Test
    void whoever_floods_us_is_held_up_and_nothing_breaks() throws Exception {
        Client nobody = Client.nobody();
        Map<String, Object> form = nobody.form("/de/help", "/de/feedback");
        form.put("face", "GOOD");
        int refused = 0;
        for (int i = 0; i < 150 && refused == 0; i++) {
            form.put("once", UUID.randomUUID());
            HttpResponse<String> answer = nobody.post("/de/feedback", form);
            if (answer.statusCode() == 422) {
                refused++;
                assertTrue(answer.body().contains(Words.of("de", "feedback.too-many")));
            } else {
                assertEquals(303, answer.statusCode());
            }
        }
        assertEquals(1, refused);
    }
}
