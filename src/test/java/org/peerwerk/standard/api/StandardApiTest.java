package org.peerwerk.standard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Json;
import org.peerwerk.standard.Shipped;
import org.peerwerk.standard.Versions;
import org.peerwerk.standard.api.StandardApi.ModuleAnswer;
import org.peerwerk.standard.api.StandardApi.VersionAnswer;
import org.peerwerk.standard.api.StandardApi.VersionLine;

/** What other programs read: names and forms of keys are a promise. */
class StandardApiTest {
    @Test
    void a_version_says_that_it_is_a_start_and_gives_every_text_in_three_forms() throws IOException {
        JsonNode answer = json(VersionAnswer.of(Shipped.version("peer-supporter")));
        assertEquals("start", answer.path("basis").asText());
        assertEquals("2026-11-22", answer.path("publishedOn").asText());
        assertEquals(64, answer.path("hash").asText().length());
        assertEquals(List.of("de", "de-simple", "en"), keys(answer.path("title")));
        assertEquals(8, answer.path("modules").size());
        assertEquals(List.of("de", "de-simple", "en"), keys(answer.path("modules").path(0).path("title")));
    }

    @Test
    void a_version_that_was_agreed_to_gives_the_counts_and_its_change_note_and_a_start_gives_neither() throws IOException {
        JsonNode agreed = json(VersionAnswer.of(Versions.published(Versions.next())));
        assertEquals("consent", agreed.path("basis").asText());
        assertEquals(List.of("date", "votes", "selfAdvocates", "checkers"), keys(agreed.path("consent")));
        assertEquals(7, agreed.path("consent").path("selfAdvocates").asInt());
        assertEquals("1.0", agreed.path("changeNote").path("from").asText());
        assertEquals("content", agreed.path("changeNote").path("kind").asText());
        assertEquals(34, agreed.path("changeNote").path("mapping").size());
        JsonNode start = json(VersionAnswer.of(Shipped.version("peer-supporter")));
        assertFalse(start.has("consent") || start.has("changeNote"));
    }

    @Test
    void rules_are_data_with_their_kind_and_stage() throws IOException {
        JsonNode rules = json(VersionAnswer.of(Shipped.version("peer-supporter"))).path("rules");
        JsonNode rule = StreamSupport.stream(rules.spliterator(), false)
                .filter(one -> one.path("id").asText().equals("attendance-total")).findFirst().orElseThrow();
        assertEquals("attendance-total", rule.path("kind").asText());
        assertEquals("certificate", rule.path("stage").asText());
        assertEquals(80, rule.path("minimumPercent").asInt());
    }

    @Test
    void a_line_of_the_list_holds_the_hours_and_the_number_of_modules() throws IOException {
        JsonNode line = json(VersionLine.of(Shipped.row("train-the-trainer")));
        assertEquals(List.of("slug", "number", "basis", "publishedOn", "title", "summary", "contactUnits", "practiceHours", "modules"),
                keys(line));
        assertEquals(72, line.path("contactUnits").asInt());
        assertEquals(7, line.path("modules").asInt());
    }

    @Test
    void a_module_has_the_keys_of_its_file() throws IOException {
        var version = Shipped.version("peer-supporter");
        JsonNode module = json(new ModuleAnswer(version.slug(), version.number(), "start", version.module("A2"))).path("module");
        assertEquals(List.of("format", "id", "code", "mandatory", "title", "description", "units", "practiceHours", "assessment",
                "prerequisites", "companion", "outcomes"), keys(module));
        assertEquals("contact", module.path("units").path(0).path("hours").asText());
        assertEquals("attended", module.path("prerequisites").path(0).path("degree").asText());
        assertFalse(module.path("outcomes").path(0).path("text").path("de-simple").asText().isBlank());
    }

    private static JsonNode json(Object answer) throws IOException {
        return Json.MAPPER.readTree(Json.write(answer));
    }

    private static List<String> keys(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return StreamSupport.stream(((Iterable<String>) () -> names).spliterator(), false).toList();
    }
}
