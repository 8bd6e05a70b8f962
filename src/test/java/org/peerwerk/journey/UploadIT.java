package org.peerwerk.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Forms that come with files. Every form is read the same way, so the application to a course serves to try it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UploadIT {
    private static final int MB = 1_048_576;
    private static final String TYPED = "Grüße, żółć, محمد 😀";
    private static String apply;

    @BeforeAll
    static void a_course_to_apply_to() throws Exception {
        apply = "/de/my/apply/" + Course.open(Client.as("trainer"), Client.as("peertrainer"), "Hochladen", 8).id();
    }

    @Test
    void a_form_with_a_file_arrives_whole_and_leaves_nothing_on_the_disk() throws Exception {
        Client client = Client.as("staff2");
        Map<String, Object> form = client.form(apply, apply);
        String longText = "ü".repeat(15_000);
        form.putAll(Map.of("motivation", TYPED, "needs", longText, "organisation", "none", "release", "OWN_TIME"));
        List<String> before = leftOver();
        HttpResponse<String> answer = client.upload(apply, form, paper(9 * MB));
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(before, leftOver());
        String application = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        String page = client.get(application).body();
        assertTrue(page.contains(TYPED) && page.contains(longText), page);
        client.submit(application + "/withdraw", application + "/withdraw", Map.of());
    }

    @Test
    void a_form_with_a_file_needs_our_token_too() throws Exception {
        HttpResponse<String> answer = Client.as("staff2").upload(apply, Map.of("token", "x", "motivation", TYPED), paper(9));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains(TYPED));
    }

    @Test
    void a_file_is_not_kept_with_an_unfinished_form_which_is_said() throws Exception {
        Client client = Client.as("staff2");
        Map<String, Object> form = client.form(apply, apply);
        form.putAll(Map.of("motivation", TYPED, "keep", "later"));
        assertTrue(client.followed(client.upload(apply, form, paper(9))).body().contains("Die Datei wählen Sie dann bitte noch einmal aus."));
        String page = client.get(apply).body();
        assertTrue(page.contains(TYPED) && !page.contains("Bürger.pdf"), page);
    }

    @Test
    void a_broken_body_is_the_senders_fault_and_leaves_nothing_on_the_disk() throws Exception {
        Client client = Client.as("staff2");
        List<String> before = leftOver();
        String head = "--x\r\nContent-Disposition: form-data; ";
        String good = head + "name=\"motivation\"\r\n\r\n" + "x".repeat(5_000) + "\r\n";
        for (String broken : List.of(head + "name=\"" + "n".repeat(2_000) + "\"\r\n\r\nx\r\n--x--\r\n", "--x\r\n\r\nx\r\n--x--\r\n",
                head + "nothing\r\n\r\nx\r\n--x--\r\n", head + "name=\"a\"; filename=\"a\"\r\nContent-Type: x\r\n\r\nx\r\n--x--\r\n")) {
            assertRefused(400, post(client, "multipart/form-data; boundary=x", BodyPublishers.ofString(good + broken)));
        }
        assertRefused(400, post(client, "multipart/form-data", BodyPublishers.ofString(good + "--x--\r\n")));
        // without a single part there is no token
        assertRefused(403, post(client, "multipart/form-data; boundary=x", BodyPublishers.ofString("nonsense")));
        assertEquals(before, leftOver());
    }

    @Test
    void a_request_that_is_too_large_is_refused_in_the_readers_language() throws Exception {
        Client client = Client.as("staff2");
        for (String language : List.of("de", "ls", "en")) {
            String action = apply.replace("/de/", "/" + language + "/");
            HttpResponse<String> answer = client.upload(action, Map.of("motivation", TYPED), paper(12 * MB));
            assertRefused(413, answer);
            assertTrue(answer.body().contains(Words.of(language, "failure.413.title")) && answer.body().contains("11 M"), answer.body());
        }
        assertRefused(413, Client.nobody().upload("/de/check", Map.of("code", "X"), paper(40 * MB)));
    }

    @Test
    void a_request_that_hides_its_length_is_read_no_further_than_others() throws Exception {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            assertRefused(413, post(Client.as("staff2"), type, chunked("x".repeat(12 * MB))));
        }
        HttpResponse<String> machine = Client.nobody().send(HttpRequest.newBuilder(Client.address("/api/v1/check"))
                .header("Content-Type", "application/json").POST(chunked("{\"code\":\"" + "x".repeat(12 * MB) + "\"}")));
        assertEquals(413, machine.statusCode());
        assertEquals("application/problem+json", machine.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void a_browser_shows_that_the_file_is_too_large_and_sends_one_that_is_not(@TempDir Path folder) throws Exception {
        try (var chromium = new Chromium(); Visitor visitor = new Visitor(chromium.browser(), "de").login("staff2")) {
            choose(visitor, Files.write(folder.resolve("Film.mp4"), new byte[45 * MB]));
            visitor.sees("Das ist zu groß").look();
            choose(visitor, Files.write(folder.resolve("Żółć.pdf"), new byte[9 * MB]));
            visitor.sees("Bitte schreiben Sie, warum Sie mitmachen möchten.");
            assertThat(visitor.page().locator("[name=needs]")).hasValue(TYPED);
        }
    }

    /** Gives the form a field for a file, which it does not have, fills it and sends it. */
    private static void choose(Visitor visitor, Path file) {
        visitor.open(apply.substring("/de".length())).fill("needs", TYPED);
        visitor.page().evaluate("""
                () => {
                  const file = document.createElement("input");
                  file.type = "file";
                  file.name = "paper";
                  const form = document.querySelector("form[data-autosave]");
                  form.enctype = "multipart/form-data";
                  form.prepend(file);
                }""");
        visitor.page().locator("[name=paper]").setInputFiles(file);
        visitor.page().locator("form[data-autosave] button.kern-btn--primary").click();
    }

    private static Map<String, Map.Entry<String, byte[]>> paper(int size) {
        return Map.of("paper", Map.entry("Bürger.pdf", new byte[size]));
    }

    private static HttpResponse<String> post(Client client, String type, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(Client.page(Client.address(apply)).header("Content-Type", type).POST(body));
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** In words, on a page of ours. */
    private static void assertRefused(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<h1"), answer.body());
    }

    /** Files that the server's reader of forms left in its temporary folder. */
    private static List<String> leftOver() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("m4j")).sorted().toList();
        }
    }
}
