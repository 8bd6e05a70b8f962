package org.peerwerk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What OWASP ASVS 5.0 level 2 asks of sessions, forms and tokens, tried on the running server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SecurityIT {

    @Test
    void a_session_planted_before_the_login_is_worth_nothing_after_it() throws Exception {
        Client client = Client.nobody();
        // a form sent without login is kept in an anonymous session
        client.post("/de/my/profile", Map.of("name", "x"));
        String planted = client.session();
        assertNotNull(planted);
        assertEquals(200, client.passLogin(client.followed(client.get("/de/my")), "staff3").statusCode());
        assertNotEquals(planted, client.session());
        HttpResponse<String> thief = Client.nobody().send(Client.page(Client.address("/de/my")).header("Cookie", "JSESSIONID=" + planted));
        assertEquals(302, thief.statusCode());
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        List<String> set = Client.nobody().post("/de/my/profile", Map.of("name", "x")).headers().allValues("Set-Cookie");
        String session = set.stream().filter(cookie -> cookie.startsWith("JSESSIONID")).findFirst().orElseThrow();
        assertTrue(session.toLowerCase().contains("httponly") && session.contains("SameSite=Lax"), session);
    }

    @Test
    void a_form_without_our_token_changes_nothing_and_loses_nothing() throws Exception {
        Client client = Client.as("staff3");
        HttpResponse<String> answer = client.post("/de/my/profile", Map.of("name", "Planted Name", "greeting", "Planted", "token", "x"));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Planted Name"));
        assertFalse(client.get("/de/my/profile").body().contains("Planted Name"));
    }

    @Test
    void a_token_of_another_person_is_refused() throws Exception {
        Map<String, Object> ofStaff2 = Client.as("staff2").form("/de/my/profile", "/de/my/profile");
        ofStaff2.putAll(Map.of("name", "Planted Name", "greeting", "Planted"));
        assertEquals(403, Client.as("staff3").post("/de/my/profile", ofStaff2).statusCode());
    }

    @Test
    void a_post_whose_session_has_ended_comes_back_with_everything_typed_after_the_login() throws Exception {
        Client client = Client.as("staff3");
        String typed = "Grüße ".repeat(50_000) + "Ende des Textes";
        assertTrue(Client.encode(Map.of("name", typed)).length() > 500_000);
        Map<String, Object> form = client.form("/de/my/profile", "/de/my/profile");
        form.putAll(Map.of("name", typed, "greeting", "Hallo"));
        client.forgetSession();
        HttpResponse<String> sentAway = client.post("/de/my/profile", form);
        assertEquals(302, sentAway.statusCode());
        HttpResponse<String> back = client.passLogin(client.followed(sentAway), "staff3");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains(typed), "the text was lost");
    }

    @Test
    void a_good_form_whose_session_has_ended_is_done_after_the_login() throws Exception {
        Client client = Client.as("easyreader2");
        Map<String, Object> form = client.form("/de/my/profile", "/de/my/profile");
        form.putAll(Map.of("name", "Jürgen Öztürk", "greeting", "Jürgen"));
        client.forgetSession();
        HttpResponse<String> back = client.passLogin(client.followed(client.post("/de/my/profile", form)), "easyreader2");
        assertEquals(200, back.statusCode());
        assertTrue(back.body().contains("Jürgen Öztürk"));
    }

    @Test
    void the_interface_refuses_nobody_and_wrong_tokens_with_401() throws Exception {
        for (String token : new String[] {"nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"}) {
            HttpResponse<String> answer = Client.nobody().send(HttpRequest.newBuilder(Client.address("/api/v1/my/applications"))
                    .header("Authorization", "Bearer " + token).header("Accept", "application/json"));
            assertEquals(401, answer.statusCode(), token);
            assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow(), token);
        }
        HttpResponse<String> nobody = Client.nobody().send(HttpRequest.newBuilder(Client.address("/api/v1/my/applications"))
                .header("Accept", "application/json").header("X-Requested-With", "XMLHttpRequest"));
        assertEquals(401, nobody.statusCode());
    }

    @Test
    void a_call_by_cookie_from_another_site_is_refused() throws Exception {
        Client client = Client.as("staff3");
        HttpRequest.Builder call = HttpRequest.newBuilder(Client.address("/api/v1/check")).header("Content-Type", "application/json")
                .header("Origin", "https://evil.example").POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"X\"}"));
        assertEquals(403, client.send(call).statusCode());
    }

    @Test
    void after_the_logout_the_session_is_dead() throws Exception {
        Client client = Client.as("staff3");
        String session = client.session();
        Map<String, Object> form = client.form("/de/my", "/de/my/logout");
        HttpResponse<String> out = client.post("/de/my/logout", form);
        assertEquals(303, out.statusCode(), out.body());
        assertTrue(URI.create(out.headers().firstValue("Location").orElseThrow()).getPath().endsWith("/logout"));
        HttpResponse<String> again = Client.nobody().send(Client.page(Client.address("/de/my")).header("Cookie", "JSESSIONID=" + session));
        assertEquals(302, again.statusCode());
    }
}
