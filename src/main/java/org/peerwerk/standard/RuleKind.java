package org.peerwerk.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.NotFound;

/**
 * A kind of rule and what it asks as data, read from {@code curriculum/standard.schema.json}: one description for the importer, for
 * editors of files, and for the forms here. A rule's data as named fields: {@code years}, {@code modules} ({@code A1, A2}),
 * {@code parts.1.count}.
 *
 * @param name as in files, {@code minimum-age}
 */
public record RuleKind(String name, Rule.Stage stage, List<Field> fields) {
    private static final Set<String> OF_EVERY_RULE = Set.of("id", "kind", "stage", "text");
    private static final Map<String, RuleKind> ALL = read();

    /** What can be put into a field. */
    public enum Type {
        NUMBER, YES_NO, CHOICE, CHOICES, WORD, WORDS, MODULE, MODULES, OUTCOMES, ROWS
    }

    /**
     * @param least   of a number
     * @param most    of a number
     * @param choices words of the schema, for CHOICE and CHOICES
     * @param parts   of each row, for ROWS
     */
    public record Field(String name, Type type, boolean required, int least, int most, List<String> choices, List<Field> parts) {

        boolean isList() {
            return type == Type.CHOICES || type == Type.WORDS || type == Type.MODULES || type == Type.OUTCOMES;
        }
    }

    /** All kinds in the order of the schema. */
    public static List<RuleKind> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws NotFound where there is no such kind */
    public static RuleKind of(String name) {
        RuleKind kind = ALL.get(name);
        if (kind == null) {
            throw new NotFound("kind of rule " + name);
        }
        return kind;
    }

    public static RuleKind of(Rule rule) {
        return of(tree(rule).path("kind").asText());
    }

    /** The least a rule of this kind can be, for an author to write on. */
    Rule blank(String id) {
        ObjectNode rule = blank(fields);
        rule.put("id", id);
        rule.put("kind", name);
        rule.set("stage", Json.MAPPER.valueToTree(stage));
        rule.set("text", Json.MAPPER.valueToTree(ModuleEdit.EMPTY));
        return rule(rule);
    }

    private static ObjectNode blank(List<Field> fields) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            if (field.required()) {
                switch (field.type()) {
                    case NUMBER -> node.put(field.name(), field.least());
                    case YES_NO -> node.put(field.name(), false);
                    case CHOICE -> node.put(field.name(), field.choices().getFirst());
                    case WORD, MODULE -> node.put(field.name(), "");
                    case CHOICES, WORDS, MODULES, OUTCOMES, ROWS -> node.putArray(field.name());
                }
            }
        }
        return node;
    }

    /** The rule's data, field by field; "" for what is not said. */
    public Map<String, String> values(Rule rule) {
        var values = new LinkedHashMap<String, String>();
        values(tree(rule), fields, "", values);
        return values;
    }

    private static void values(JsonNode node, List<Field> fields, String before, Map<String, String> values) {
        for (Field field : fields) {
            JsonNode value = node.path(field.name());
            String name = before + field.name();
            if (field.type() == Type.ROWS) {
                int row = 1;
                for (JsonNode one : value) {
                    values(one, field.parts(), name + "." + row++ + ".", values);
                }
            } else if (field.isList()) {
                values.put(name, value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")));
            } else {
                values.put(name, value.isMissingNode() || value.isNull() ? "" : value.asText());
            }
        }
    }

    /**
     * The rule with these values, which fit their fields' types. Rows that say nothing are left out, and any beyond the 99th; what is not
     * among the values, or says the same as before, stays as it is.
     */
    Rule with(Rule rule, Map<String, String> values, LocalizedText text) {
        ObjectNode tree = tree(rule);
        write(tree, fields, "", values(rule), values);
        tree.set("text", Json.MAPPER.valueToTree(text));
        return rule(tree);
    }

    private static void write(ObjectNode node, List<Field> fields, String prefix, Map<String, String> before, Map<String, String> values) {
        for (Field field : fields) {
            String name = prefix + field.name();
            if (field.type() == Type.ROWS) {
                rows(node, field, name, before, values);
            } else if (values.containsKey(name) && !values.get(name).equals(before.get(name))) {
                set(node, field, values.get(name));
            }
        }
    }

    private static void rows(ObjectNode node, Field field, String name, Map<String, String> before, Map<String, String> values) {
        var rows = JsonNodeFactory.instance.arrayNode();
        var row = Pattern.compile(Pattern.quote(name) + "\\.([1-9]\\d?)\\..+");
        int most = Stream.concat(before.keySet().stream(), values.keySet().stream()).map(row::matcher).filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
        for (int number = 1; number <= most; number++) {
            String prefix = name + "." + number + ".";
            boolean saysSomething = field.parts().stream().map(part -> prefix + part.name())
                    .map(key -> values.getOrDefault(key, before.getOrDefault(key, "")))
                    .anyMatch(value -> !value.isEmpty() && !value.equals("false"));
            if (saysSomething) {
                JsonNode old = node.path(field.name()).path(number - 1);
                ObjectNode one = old instanceof ObjectNode object ? object.deepCopy() : blank(field.parts());
                write(one, field.parts(), prefix, before, values);
                rows.add(one);
            }
        }
        node.set(field.name(), rows);
    }

    private static void set(ObjectNode node, Field field, String value) {
        if (value.isEmpty() && !field.required() || field.type() == Type.YES_NO && !field.required() && !Boolean.parseBoolean(value)) {
            node.remove(field.name());
            return;
        }
        switch (field.type()) {
            case NUMBER -> {
                if (!value.isEmpty()) {
                    node.put(field.name(), Integer.parseInt(value));
                }
            }
            case YES_NO -> node.put(field.name(), Boolean.parseBoolean(value));
            case CHOICE, WORD, MODULE -> node.put(field.name(), value);
            default -> {
                var list = node.putArray(field.name());
                Stream.of(value.split(",")).map(String::strip).filter(one -> !one.isEmpty()).distinct().forEach(list::add);
            }
        }
    }

    private static ObjectNode tree(Rule rule) {
        return Json.MAPPER.valueToTree(rule);
    }

    private static Rule rule(ObjectNode tree) {
        try {
            return Json.MAPPER.treeToValue(tree, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule's fields make no rule: " + tree, e);
        }
    }

    // from the schema

    private static Map<String, RuleKind> read() {
        try (InputStream file = RuleKind.class.getResourceAsStream("/curriculum/standard.schema.json")) {
            JsonNode definitions = Json.MAPPER.readTree(file).path("$defs");
            return definitions.path("rule").path("properties").path("kind").path("enum").valueStream().map(JsonNode::asText)
                    .map(name -> kind(name, definitions.path("rule-" + name), definitions))
                    .collect(Collectors.toMap(RuleKind::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleKind kind(String name, JsonNode schema, JsonNode definitions) {
        Rule.Stage stage = Json.MAPPER.convertValue(schema.path("properties").path("stage").path("const"), Rule.Stage.class);
        return new RuleKind(name, stage, fields(schema, definitions));
    }

    private static List<Field> fields(JsonNode schema, JsonNode definitions) {
        Set<String> required = schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        var fields = new ArrayList<Field>();
        schema.path("properties").properties().forEach(entry -> {
            if (!OF_EVERY_RULE.contains(entry.getKey())) {
                fields.add(field(entry.getKey(), required.contains(entry.getKey()), entry.getValue(), definitions));
            }
        });
        return List.copyOf(fields);
    }

    private static Field field(String name, boolean required, JsonNode schema, JsonNode definitions) {
        JsonNode items = schema.path("items");
        Type type = switch (schema.path("type").asText()) {
            case "boolean" -> Type.YES_NO;
            case "array" -> items.has("enum") ? Type.CHOICES : items.has("properties") ? Type.ROWS : switch (reference(items)) {
                case "moduleCode" -> Type.MODULES;
                case "outcomeCode" -> Type.OUTCOMES;
                default -> Type.WORDS;
            };
            default -> schema.has("enum") ? Type.CHOICE : switch (reference(schema)) {
                case "moduleCode" -> Type.MODULE;
                case "kebab" -> Type.WORD;
                default -> Type.NUMBER;
            };
        };
        JsonNode number = definitions.path(reference(schema));
        List<String> choices = (type == Type.CHOICES ? items : schema).path("enum").valueStream().map(JsonNode::asText).toList();
        return new Field(name, type, required, number.path("minimum").asInt(0), number.path("maximum").asInt(10_000), choices,
                type == Type.ROWS ? fields(items, definitions) : List.of());
    }

    private static String reference(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
