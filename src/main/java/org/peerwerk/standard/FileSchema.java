package org.peerwerk.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;

/**
 * The published JSON Schema of one kind of file, the same that editors use. Says what is wrong in the words of authors, at the line of
 * the key.
 */
final class FileSchema {
    static final FileSchema STANDARD = published("standard.schema.json");
    static final FileSchema MODULE = published("module.schema.json");
    /** More of a wrong value is not repeated in a sentence. */
    private static final int LONGEST_SHOWN = 80;

    private final Schema schema;

    FileSchema(JsonNode schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    }

    private static FileSchema published(String name) {
        try (InputStream file = FileSchema.class.getResourceAsStream("/curriculum/" + name)) {
            return new FileSchema(Json.MAPPER.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes everything in the file that the schema does not allow. */
    void check(YamlFile file) {
        file.tree().ifPresent(tree -> {
            for (Error error : schema.validate(tree)) {
                report(file, error);
            }
        });
    }

    /** The validator's own sentences exist in English only and speak of schemas: each keyword of our schemas that can refuse has ours. */
    private static void report(YamlFile file, Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode found = error.getInstanceNode();
        JsonNode wanted = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> required(file, at, error);
            case "oneOf" -> file.problem(at, "problem.key.one-of",
                    list(wanted.valueStream().flatMap(one -> one.path("required").valueStream())));
            case "additionalProperties" -> file.problem(at + "/" + error.getProperty(), "problem.key.unknown");
            case "not" -> file.problem(at + "/" + wanted.path("required").path(0).asText(), "problem.key.misplaced");
            case "minProperties" -> file.problem(at, "problem.key.too-few");
            case "type" -> wrong(file, at, "problem.type." + wanted.asText(), found);
            case "enum" -> wrong(file, at, "problem.choice", found, list(wanted.valueStream()));
            case "const" -> wrong(file, at, "problem.fixed", found, wanted);
            case "minimum" -> file.problem(at, "problem.number.too-small", wanted, shown(found));
            case "maximum" -> file.problem(at, "problem.number.too-large", wanted, shown(found));
            case "pattern" -> pattern(file, at, found, wanted);
            case "minItems" -> file.problem(at, "problem.list.too-short");
            case "uniqueItems" -> file.problem(at, "problem.list.twice");
            default -> file.problem(at, "problem.schema", error.getKeyword());
        }
    }

    private static void required(YamlFile file, String at, Error error) {
        String key = error.getProperty();
        if (Stream.of(Language.values()).anyMatch(language -> language.tag().equals(key))) {
            file.problem(at, "problem.required." + key);
        } else if (!error.getEvaluationPath().toString().contains("/oneOf/")) { // there the choice itself is told
            file.problem(at, "problem.required", key);
        }
    }

    private static void pattern(YamlFile file, String at, JsonNode found, JsonNode wanted) {
        if (found.asText().isBlank()) {
            file.problem(at, "problem.text.blank");
        } else {
            file.problem(at, "problem.text.form", wanted.asText(), shown(found));
        }
    }

    /** Where nothing stands, the sentence says so instead of showing it. */
    private static void wrong(YamlFile file, String at, String code, JsonNode found, Object... wanted) {
        if (found.isNull()) {
            file.problem(at, code + ".empty", wanted);
        } else {
            file.problem(at, code, Stream.concat(Stream.of(wanted), Stream.of(shown(found))).toArray());
        }
    }

    /** As JSON, which reads the same in every language. */
    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    private static String list(Stream<JsonNode> values) {
        return values.map(JsonNode::asText).collect(Collectors.joining(", "));
    }
}
