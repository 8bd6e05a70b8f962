package org.peerwerk.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * One YAML 1.2 file as a JSON tree that knows its lines. Only the core types exist: nothing in a file can name a Java class. Anchors
 * and aliases are refused, so a small file stays a small tree.
 */
final class YamlFile {
    /** The longest module we have is 16 kB; a file ten times that size is no module. */
    static final int LONGEST_BYTES = 512 * 1024;
    /** Lists and mappings inside each other; our own standards have 6. */
    private static final int DEEPEST = 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(new CoreSchema())
            // found below, all of them with their lines and not only the first
            .setAllowDuplicateKeys(true).setAllowNonScalarKeys(true).setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setCodePointLimit(LONGEST_BYTES).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String path;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private JsonNode tree;

    private YamlFile(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    /** @param path as problems name the file */
    static YamlFile read(String path, byte[] content, Problems problems) {
        var file = new YamlFile(path, problems);
        file.parse(content);
        return file;
    }

    /** A file that was not handed in: everything about it stands in line 1. */
    static YamlFile missing(String path, Problems problems) {
        problems.add(path, 1, "", "problem.file.missing");
        return new YamlFile(path, problems);
    }

    /**
     * Content that is no text yet, to be checked by the same rules: everything about it stands in line 1.
     *
     * @param path where it would stand as a file
     */
    static YamlFile ofTree(String path, ObjectNode tree, Problems problems) {
        var file = new YamlFile(path, problems);
        file.tree = tree;
        return file;
    }

    String path() {
        return path;
    }

    /** Empty where the file is no YAML or no mapping; the problems say why. Parts that could not be read are null in it. */
    Optional<ObjectNode> tree() {
        return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Line of the key or list item at this JSON pointer, or of the nearest thing around it that stands in the file. */
    int line(String pointer) {
        for (String here = pointer; !here.isEmpty(); here = here.substring(0, here.lastIndexOf('/'))) {
            Integer line = lines.get(here);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** Notes a problem at a JSON pointer of this file. What could not even be read has its problem already. */
    void problem(String pointer, String code, Object... params) {
        if (!unread.contains(pointer)) {
            problems.add(path, line(pointer), pointer, code, params);
        }
    }

    private void parse(byte[] content) {
        if (content.length > LONGEST_BYTES) {
            problems.add(path, 1, "", "problem.file.too-large", LONGEST_BYTES / 1024);
            return;
        }
        decode(content).ifPresent(text -> {
            try {
                if (isTooDeep(text)) {
                    return;
                }
                new Compose(SETTINGS).composeString(text).ifPresentOrElse(root -> tree = convert(root, ""),
                        () -> problems.add(path, 1, "", "problem.file.empty"));
                if (tree != null && !(tree instanceof ObjectNode)) {
                    problems.add(path, 1, "", "problem.file.no-mapping");
                }
            } catch (MarkedYamlEngineException e) {
                noYaml(e);
            } catch (ReaderException e) {
                int line = 1 + (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
                problems.add(path, line, "", "problem.control-character");
            } catch (YamlEngineException | NumberFormatException e) {
                // the directive %YAML with another version, an escape beyond Unicode: the library does not say where
                noYamlSomewhere();
            }
        });
    }

    /** Asked before anything else: the composer calls itself at each level, until the stack is full. */
    private boolean isTooDeep(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problems.add(path, line(event.getStartMark()), "", "problem.yaml.too-deep");
                return true;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    /** Names the place in our words, and where what breaks there began; the library's sentences exist in English only. */
    private void noYaml(MarkedYamlEngineException e) {
        e.getProblemMark().or(e::getContextMark).ifPresentOrElse(mark -> {
            int line = mark.getLine() + 1;
            int begun = e.getContextMark().map(context -> context.getLine() + 1).orElse(line);
            if (begun < line) {
                problems.add(path, line, "", "problem.yaml.begun", mark.getColumn() + 1, begun);
            } else {
                problems.add(path, line, "", "problem.yaml", mark.getColumn() + 1);
            }
        }, this::noYamlSomewhere);
    }

    private void noYamlSomewhere() {
        problems.add(path, 1, "", "problem.yaml.somewhere");
    }

    private Optional<String> decode(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(path, 1 + (int) text.chars().filter(c -> c == '\n').count(), "", "problem.file.no-utf8");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** @return null where the node could not be read */
    private JsonNode convert(Node node, String pointer) {
        if (!seen.add(node)) {
            problem(pointer, "problem.yaml.alias");
            return null;
        }
        return switch (node) {
            case MappingNode mapping when Tag.MAP.equals(mapping.getTag()) -> object(mapping, pointer);
            case SequenceNode sequence when Tag.SEQ.equals(sequence.getTag()) -> {
                var array = JSON.arrayNode();
                for (Node item : sequence.getValue()) {
                    String here = pointer + "/" + array.size();
                    lines.put(here, line(item));
                    array.add(value(item, here));
                }
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar, pointer);
            default -> {
                problem(pointer, "problem.yaml.tag", node.getTag());
                yield null;
            }
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        var object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key) || !Tag.STR.equals(key.getTag())) {
                problems.add(path, line(entry.getKeyNode()), pointer, "problem.key.no-word");
                continue;
            }
            String here = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            if (lines.containsKey(here)) {
                problems.add(path, line(key), here, "problem.key.twice", lines.get(here));
                continue;
            }
            lines.put(here, line(key));
            object.set(key.getValue(), value(entry.getValueNode(), here));
        }
        return object;
    }

    private JsonNode value(Node node, String pointer) {
        JsonNode value = convert(node, pointer);
        if (value == null) {
            unread.add(pointer);
            return JSON.nullNode();
        }
        return value;
    }

    /** YAML 1.2 core schema: null, booleans, whole and decimal numbers, text. */
    private JsonNode scalar(ScalarNode node, String pointer) {
        String text = node.getValue();
        Tag tag = node.getTag();
        try {
            if (Tag.STR.equals(tag)) {
                return JSON.textNode(text);
            } else if (Tag.BOOL.equals(tag)) {
                return JSON.booleanNode(bool(text));
            } else if (Tag.INT.equals(tag)) {
                return JSON.numberNode(whole(text));
            } else if (Tag.FLOAT.equals(tag)) {
                return JSON.numberNode(new BigDecimal(text));
            } else if (Tag.NULL.equals(tag)) {
                return JSON.nullNode();
            }
            problem(pointer, "problem.yaml.tag", tag);
        } catch (IllegalArgumentException e) {
            problem(pointer, "problem.yaml.no-value", text, tag);
        }
        return null;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static BigInteger whole(String text) {
        if (text.length() > 20) {
            throw new IllegalArgumentException("longer than any number here");
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8)
                : text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
    }

    private static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }
}
