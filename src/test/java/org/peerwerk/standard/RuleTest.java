package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Json;

class RuleTest {
    private final List<Rule> shipped = Stream.of("peer-supporter", "train-the-trainer")
            .flatMap(name -> Shipped.version(name).content().rules().stream()).toList();

    @Test
    void every_rule_is_written_and_read_without_loss() {
        for (Rule rule : shipped) {
            assertEquals(rule, Json.read(Json.write(rule), Rule.class));
        }
    }

    @Test
    void the_shipped_standards_use_every_kind_of_rule() {
        Set<Class<?>> unused = new HashSet<>(Arrays.asList(Rule.class.getPermittedSubclasses()));
        shipped.forEach(rule -> unused.remove(rule.getClass()));
        assertEquals(Set.of(), unused);
    }

    @Test
    void records_and_schema_know_the_same_kinds_with_the_same_keys() throws IOException {
        JsonNode definitions = Json.MAPPER.readTree(Files.readString(Path.of("curriculum/standard.schema.json"))).path("$defs");
        var inSchema = new TreeSet<String>();
        definitions.path("rule").path("properties").path("kind").path("enum").forEach(kind -> inSchema.add(kind.asText()));
        var inRecords = new TreeSet<String>();
        for (JsonSubTypes.Type type : Rule.class.getAnnotation(JsonSubTypes.class).value()) {
            inRecords.add(type.name());
            var keys = new TreeSet<String>();
            definitions.path("rule-" + type.name()).path("properties").fieldNames().forEachRemaining(keys::add);
            assertTrue(keys.remove("kind"), type.name());
            var components = new TreeSet<String>();
            Arrays.stream(type.value().getRecordComponents()).forEach(component -> components.add(component.getName()));
            assertEquals(keys, components, type.name());
        }
        assertEquals(inSchema, inRecords);
    }

    @Test
    void the_basis_keeps_its_name() {
        assertEquals("{\"kind\":\"start\"}", Json.write(new Basis.Start()));
        assertTrue(Json.read("{\"kind\":\"start\"}", Basis.class).isStart());
    }
}
