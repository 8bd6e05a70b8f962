package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServerIT {
    private static final String APP = System.getenv("PUBLIC_URL");
    private static final String MANAGEMENT = "http://localhost:" + System.getProperty("port.management");

    @Test
    void the_start_page_speaks_each_language_under_its_address() throws Exception {
        assertTrue(get(APP + "/de").body().contains("<html lang=\"de\">"));
        assertTrue(get(APP + "/ls").body().contains("<html lang=\"de-simple\">"));
        assertTrue(get(APP + "/en").body().contains("<html lang=\"en\">"));
    }

    @Test
    void an_address_without_language_leads_to_the_browsers_language() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(APP + "/standards?x=1")).header("Accept-Language", "en-GB,de;q=0.5"));
        assertEquals(307, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/en/standards?x=1"));
    }

    @Test
    void every_answer_forbids_frames_inline_script_and_other_hosts() throws Exception {
        for (String path : new String[] {"/de", "/de/does-not-exist", "/api/v1/does-not-exist"}) {
            HttpResponse<String> answer = get(APP + path);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
            assertTrue(!policy.contains("unsafe") && !policy.contains("*"), policy);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElseThrow());
        }
    }

    @Test
    void what_is_not_there_is_said_in_words_and_for_machines_as_a_problem() throws Exception {
        HttpResponse<String> page = get(APP + "/de/does-not-exist");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Diese Seite gibt es nicht"));
        HttpResponse<String> problem = get(APP + "/api/v1/does-not-exist");
        assertEquals(404, problem.statusCode());
        assertEquals("application/problem+json", problem.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void odd_requests_are_the_senders_fault_and_never_ours() throws Exception {
        assertTrue(get(APP + "/de//").statusCode() < 500);
        assertTrue(send(HttpRequest.newBuilder(URI.create(APP + "/de")).header("Accept", "text/html;q=x")).statusCode() < 500);
        for (String body : new String[] {"{", "[]", "{\"code\":5,\"x\":1}"}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(APP + "/api/v1/check")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertEquals(400, answer.statusCode(), body);
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow(), body);
        }
    }

    @Test
    void the_server_says_that_it_lives_and_is_ready_with_its_schema() throws Exception {
        assertEquals(200, get(MANAGEMENT + "/health/live").statusCode());
        HttpResponse<String> ready = get(MANAGEMENT + "/health/ready");
        assertEquals(200, ready.statusCode());
        assertTrue(ready.body().contains("\"schema\"") && ready.body().contains("login server"), ready.body());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
