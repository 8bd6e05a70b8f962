package org.peerwerk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.peerwerk.shared.Json;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OpenApiIT {

    @Test
    void the_description_holds_exactly_the_json_interface_and_no_page() throws Exception {
        Set<String> described = new TreeSet<>();
        paths().properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        assertEquals(Routes.all().stream().filter(Routes.Route::isApi).map(Routes.Route::toString)
                .collect(Collectors.toCollection(TreeSet::new)), described);
    }

    @Test
    void every_operation_says_in_a_sentence_what_it_is_for() throws Exception {
        paths().properties().forEach(path -> path.getValue().properties().forEach(operation ->
                assertFalse(operation.getValue().path("summary").asText().isBlank(), operation.getKey() + " " + path.getKey())));
    }

    private static JsonNode paths() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create(System.getenv("PUBLIC_URL") + "/openapi")).header("Accept", "application/json").build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return Json.MAPPER.readTree(answer.body()).path("paths");
    }
}
