package org.peerwerk.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.peerwerk.shared.Json;

/**
 * The published JSON Schema of one kind of file, the same that editors use. Says what is wrong in the words of authors, at the line of
 * the key.
 */
final class FileSchema {
    static final FileSchema STANDARD = new FileSchema("standard.schema.json");
    static final FileSchema MODULE = new FileSchema("module.schema.json");

    private final Schema schema;

    private FileSchema(String name) {
        try (InputStream file = FileSchema.class.getResourceAsStream("/curriculum/" + name)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Json.MAPPER.readTree(file));
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

    private static void report(YamlFile file, Error error) {
        String at = pointer(error);
        JsonNode found = error.getInstanceNode();
        JsonNode wanted = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> file.problem(at, missing(error.getProperty()));
            case "additionalProperties" -> file.problem(at + "/" + error.getProperty(), "This key does not exist here.");
            case "type" -> file.problem(at, "Here must stand " + type(wanted.asText()) + ", but it is " + shown(found) + ".");
            case "enum" -> file.problem(at, shown(found) + " is not one of " + list(wanted) + ".");
            case "const" -> file.problem(at, "Here must stand " + shown(wanted) + ", but it is " + shown(found) + ".");
            case "minimum" -> file.problem(at, "The number must be " + wanted.asText() + " or more, but it is " + shown(found) + ".");
            case "maximum" -> file.problem(at, "The number must be " + wanted.asText() + " or less, but it is " + shown(found) + ".");
            case "pattern" -> file.problem(at, found.asText().isBlank() ? "The text is blank."
                    : shown(found) + " does not have the right form (" + wanted.asText() + ").");
            case "minItems" -> file.problem(at, "The list is too short.");
            case "uniqueItems" -> file.problem(at, "Something stands in this list twice.");
            case "false", "not" -> file.problem(at, "This key does not belong here.");
            case "if", "then", "else", "allOf", "anyOf", "oneOf" -> {
                // their parts are reported one by one
            }
            default -> file.problem(at, error.getMessage());
        }
    }

    private static String missing(String key) {
        return switch (key) {
            case "de" -> "The German text (de) is missing.";
            case "de-simple" -> "The text in Leichte Sprache (de-simple) is missing.";
            case "en" -> "The English text (en) is missing.";
            default -> "The key " + key + " is missing.";
        };
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a mapping of keys to values";
            default -> type;
        };
    }

    private static String shown(JsonNode value) {
        String text = value.isNull() ? "empty" : value.isObject() ? "a mapping" : value.isArray() ? "a list"
                : value.isTextual() ? "\"" + value.asText() + "\"" : value.asText();
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static String list(JsonNode values) {
        var words = new StringBuilder();
        values.forEach(value -> words.append(words.isEmpty() ? "" : ", ").append(value.asText()));
        return words.toString();
    }

    /** The library's path as JSON pointer. */
    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }
}
