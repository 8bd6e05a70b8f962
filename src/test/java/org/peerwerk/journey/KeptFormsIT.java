package org.peerwerk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that was begun and not sent, by the application to a course: with and without script. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeptFormsIT {
    private static final String TYPED = "Grüße, „halb“ <b>fertig</b> 😀";
    private static final String ESCAPED = "„halb“ &lt;b&gt;fertig&lt;/b&gt; 😀";
    private static String id;
    private static String apply;

    @BeforeAll
    static void a_course_to_apply_to() throws Exception {
        id = Course.open(Client.as("trainer"), Client.as("peertrainer"), "Angefangen", 8).id();
        apply = "/de/my/apply/" + id;
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        try (var tables = new Tables()) {
            tables.run("delete from kept_form where path = '/my/apply/" + id + "'");
        }
    }

    @Test
    void what_was_typed_is_there_after_the_browser_was_closed() throws Exception {
        HttpResponse<String> answer = keep(Client.as("staff2"), "later");
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals("/de/courses/" + id, URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
        String page = Client.as("staff2").get(apply).body();
        assertTrue(page.contains(ESCAPED) && page.contains("Das haben Sie hier angefangen") && page.contains("30 Tage"), page);
    }

    @Test
    void the_next_page_says_that_it_is_kept() throws Exception {
        Client client = Client.as("staff2");
        assertTrue(client.followed(keep(client, "later")).body().contains("Ihre Eingaben sind aufgehoben"));
    }

    @Test
    void another_person_in_the_same_browser_sees_nothing_of_it() throws Exception {
        Client client = Client.as("staff2");
        keep(client, "later");
        client.forgetSession();
        client.login("staff3", "/de/my");
        HttpResponse<String> page = client.get(apply);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains(ESCAPED) || page.body().contains("Das haben Sie hier angefangen"));
        // nor does a form of the first one that was left open keep anything for the second
        Map<String, Object> ofFirst = Client.as("staff2").form(apply, apply);
        ofFirst.putAll(Map.of("motivation", "Untergeschoben", "keep", "auto"));
        assertEquals(403, client.post(apply, ofFirst).statusCode());
        assertFalse(kept().contains("Untergeschoben"));
    }

    @Test
    void sending_the_form_ends_the_keeping() throws Exception {
        Client client = Client.as("staff2");
        keep(client, "later");
        Map<String, Object> form = client.form(apply, apply);
        form.putAll(Map.of("motivation", "Fertig", "needs", "", "organisation", "none", "release", "OWN_TIME"));
        HttpResponse<String> sent = client.post(apply, form);
        assertEquals(303, sent.statusCode(), sent.body());
        assertEquals("", kept());
        String application = URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        client.submit(application + "/withdraw", application + "/withdraw", Map.of());
    }

    @Test
    void a_form_that_is_refused_stays_kept() throws Exception {
        Client client = Client.as("staff2");
        keep(client, "later");
        assertEquals(422, client.post(apply, client.form(apply, apply)).statusCode());
        assertTrue(kept().contains("halb"));
    }

    @Test
    void what_was_begun_can_be_thrown_away() throws Exception {
        Client client = Client.as("staff2");
        keep(client, "later");
        Map<String, Object> form = client.form(apply, apply);
        form.put("keep", "forget");
        HttpResponse<String> thrown = client.followed(client.post(apply, form));
        assertEquals(200, thrown.statusCode());
        assertTrue(thrown.body().contains("Das Angefangene ist verworfen"));
        assertFalse(thrown.body().contains(ESCAPED));
        assertEquals("", kept());
    }

    @Test
    void without_our_token_nothing_is_kept_and_nothing_lost() throws Exception {
        HttpResponse<String> answer = Client.as("staff2").post(apply, Map.of("token", "x", "motivation", TYPED, "keep", "later"));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains(ESCAPED));
        assertEquals("", kept());
    }

    @Test
    void more_than_a_megabyte_is_not_kept_and_comes_back_with_a_sentence() throws Exception {
        Client client = Client.as("staff2");
        Map<String, Object> form = client.form(apply, apply);
        form.putAll(Map.of("motivation", "x".repeat(1_100_000), "keep", "later"));
        HttpResponse<String> answer = client.post(apply, form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Das ist zu viel, um es aufzuheben") && answer.body().contains("x".repeat(1_100_000)));
        assertEquals("", kept());
    }

    @Test
    void after_thirty_days_it_is_gone() throws Exception {
        Client client = Client.as("staff2");
        keep(client, "later");
        try (var tables = new Tables()) {
            tables.run("update kept_form set saved_at = now() - interval '32 days'");
        }
        assertFalse(client.get(apply).body().contains(ESCAPED));
        keep(Client.as("staff3"), "later");
        try (var tables = new Tables()) {
            tables.run("update retention set ran_at = null where word = 'kept-forms'");
            Eventually.holds(() -> List.of("staff3@example.org").equals(tables.column("select email from kept_form join person on id = person_id "
                    + "where path = ?", "/my/apply/" + id)), () -> "the old one is gone");
        }
    }

    @Test
    void a_form_that_saves_itself_is_answered_without_a_page() throws Exception {
        HttpResponse<String> answer = keep(Client.as("staff2"), "auto");
        assertEquals(204, answer.statusCode());
        assertTrue(kept().contains("halb"));
    }

    @Test
    void where_the_session_has_ended_saving_itself_fails_at_once_and_is_not_made_up_for_after_the_login() throws Exception {
        Client client = Client.as("staff2");
        Map<String, Object> form = client.form(apply, apply);
        form.putAll(Map.of("motivation", TYPED, "keep", "auto"));
        client.forgetSession();
        // as fetch sends it
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(Client.address(apply)).header("Accept", "*/*")
                .header("X-Requested-With", "XMLHttpRequest").header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(Client.encode(form))));
        assertEquals(401, answer.statusCode());
        HttpResponse<String> page = client.login("staff2", apply);
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains(ESCAPED));
        assertEquals("", kept());
    }

    @Test
    void in_a_browser_the_form_saves_itself_and_says_so() throws Exception {
        var patient = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
        try (var chromium = new Chromium()) {
            try (Visitor visitor = new Visitor(chromium.browser(), "de").login("staff2")) {
                visitor.page().clock().install();
                visitor.open("/my/apply/" + id).fill("motivation", "Erst einmal der Anfang.");
                visitor.page().clock().fastForward("00:30");
                var said = visitor.page().locator("form[data-autosave] [role=status]");
                assertThat(said).containsText("Ihre Eingaben sind aufgehoben, zuletzt um", patient);
                assertTrue(kept().contains("Erst einmal der Anfang."));
                visitor.look();

                // typed and left at once
                visitor.fill("needs", "Eine Pause");
                visitor.page().navigate(Visitor.APP + "/de/courses");
                visitor.page().waitForCondition(() -> kept().contains("Eine Pause"));

                visitor.open("/my/apply/" + id).sees("Das haben Sie hier angefangen");
                assertThat(visitor.page().locator("[name=needs]")).hasValue("Eine Pause");
                visitor.picture("kept-form");

                // the session ends: said in words, and the form can still be sent
                visitor.context().clearCookies();
                visitor.fill("needs", "Zwei Pausen");
                visitor.page().clock().fastForward("00:30");
                assertThat(said).containsText("Ihre letzten Eingaben konnten wir nicht aufheben", patient);
                visitor.page().locator("form[data-autosave] button.kern-btn--primary").click();
                visitor.page().locator("#username").fill("staff2");
                visitor.page().locator("#password").fill("staff2");
                visitor.page().locator("#kc-login").click();
                assertThat(visitor.page().locator("[name=needs]")).hasValue("Zwei Pausen");

                visitor.press("Später weiter").sees("Ihre Eingaben sind aufgehoben");
            }
            for (String language : List.of("ls", "en")) {
                try (Visitor visitor = new Visitor(chromium.browser(), language).login("staff2")) {
                    visitor.open("/my/apply/" + id).press(Words.of(language, "kept.forget")).sees(Words.of(language, "kept.forgotten"));
                    visitor.press(Words.of(language, "kept.later"));
                }
            }
        }
    }

    private static HttpResponse<String> keep(Client client, String how) throws Exception {
        Map<String, Object> form = client.form(apply, apply);
        // neither complete nor valid: kept as it is
        form.putAll(Map.of("motivation", TYPED, "release", "NONSENSE", "keep", how));
        return client.post(apply, form);
    }

    /** The fields of this form, of everybody who keeps it. */
    private static String kept() {
        try (var tables = new Tables()) {
            return String.join("\n", tables.column("select fields from kept_form where path = ?", "/my/apply/" + id));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
