package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;

/** Every sentence about a broken file, made by a broken file, in the three languages of its author. */
class ProblemTest {
    private static final String STANDARD = "standard.yaml";
    private static final String A1 = "modules/A1.yaml";
    private static final String A2 = "modules/A2.yaml";
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d}");
    private static final Pattern CODE_IN_SOURCE = Pattern.compile("\"(problem\\.[a-z0-9.-]+)\"");

    /** @param code what is wrong, among other things that follow from it */
    private record Mistake(String code, List<Problem> problems) {
        @Override
        public String toString() {
            return code;
        }
    }

    private static Stream<Mistake> mistakes() {
        return Stream.of(
                mistake("problem.too-many-files", tooMany()),
                mistake("problem.file.missing", files().without(STANDARD)),
                mistake("problem.file.unknown", files().put("notes.txt", "hello")),
                mistake("problem.file.too-large", files().put(A1, new byte[YamlFile.LONGEST_BYTES + 1])),
                mistake("problem.file.empty", files().put(A1, "")),
                mistake("problem.file.no-mapping", files().put(A1, "- a")),
                mistake("problem.file.no-utf8", files().put(A1, "code: \u00fc".getBytes(StandardCharsets.ISO_8859_1))),
                mistake("problem.yaml", in(A1, "code: A1", "code: A1: A2")),
                mistake("problem.yaml.begun", in(A1, "practiceHours: 0", "practiceHours: [0")),
                mistake("problem.yaml.somewhere", files().put(A1, "%YAML 3.0\n---\ncode: A1")),
                mistake("problem.yaml.alias", in(A1, "mandatory: true", "mandatory: &yes true\nmood: *yes")),
                mistake("problem.yaml.too-deep", in(A1, "companion: false", "companion: " + "[".repeat(60) + "]".repeat(60))),
                mistake("problem.yaml.tag", in(A1, "code: A1", "code: !mine A1")),
                mistake("problem.yaml.no-value", in(A1, "practiceHours: 0", "practiceHours: " + "9".repeat(30))),
                mistake("problem.control-character", in(A2, "en: My strengths", "en: \"My \\a strengths\"")),
                mistake("problem.required", in(A1, "practiceHours: 0", "")),
                mistake("problem.required.de", in(A2, "  de: Mein Weg, meine Geschichte\n", "")),
                mistake("problem.required.de-simple", in(A2, "  de-simple: Mein Weg, meine Geschichte\n", "")),
                mistake("problem.required.en", in(A2, "  en: My path, my story\n", "")),
                mistake("problem.key.unknown", in(A1, "companion: false", "companion: false\nmood: good")),
                mistake("problem.key.misplaced", in(STANDARD, "scope: total", "scope: total\n    module: A1")),
                mistake("problem.key.too-few", trainers("- {units: 24}", "- {}")),
                mistake("problem.key.one-of", refused("{\"oneOf\": [{\"required\": [\"link\"]}, {\"required\": [\"file\"]}]}")),
                mistake("problem.key.no-word", in(A1, "companion: false", "companion: false\n[a]: b")),
                mistake("problem.key.twice", in(A1, "companion: false", "companion: false\ncompanion: false")),
                mistake("problem.type.string", in(STANDARD, "version: \"1.0\"", "version: 1.0")),
                mistake("problem.type.string.empty", in(STANDARD, "version: \"1.0\"", "version:")),
                mistake("problem.type.integer", in(A1, "practiceHours: 0", "practiceHours: none")),
                mistake("problem.type.integer.empty", in(A1, "practiceHours: 0", "practiceHours:")),
                mistake("problem.type.boolean", in(A1, "companion: false", "companion: no")),
                mistake("problem.type.boolean.empty", in(A1, "companion: false", "companion:")),
                mistake("problem.type.array", in(A1, "prerequisites: []", "prerequisites: none")),
                mistake("problem.type.array.empty", in(A1, "prerequisites: []", "prerequisites:")),
                mistake("problem.type.object", in(A2, "{module: A1, degree: attended}", "A1")),
                mistake("problem.type.object.empty", in(A2, "{module: A1, degree: attended}", "")),
                mistake("problem.choice", in(STANDARD, "kind: minimum-age", "kind: maximum-age")),
                mistake("problem.choice.empty", in(STANDARD, "kind: minimum-age", "kind:")),
                mistake("problem.fixed", in(STANDARD, "licence: CC-BY-4.0", "licence: mine")),
                mistake("problem.fixed.empty", in(STANDARD, "licence: CC-BY-4.0", "licence:")),
                mistake("problem.number.too-small", in(A1, "practiceHours: 0", "practiceHours: -1")),
                mistake("problem.number.too-large", in(STANDARD, "minimumPercent: 50", "minimumPercent: 150")),
                mistake("problem.text.blank", in(A2, "en: My strengths", "en: \"\"")),
                mistake("problem.text.form", in(STANDARD, "version: \"1.0\"", "version: first")),
                mistake("problem.list.too-short", in(STANDARD, "modules: [A1, A2, A3, A4, A5, A6, A7, A8]", "modules: []")),
                mistake("problem.list.twice", in(STANDARD, "modules: [A1,", "modules: [A1, A1,")),
                mistake("problem.schema", refused("{\"maxProperties\": 1}")),
                mistake("problem.slug", in(STANDARD, "slug: peer-supporter", "slug: peer-helper")),
                mistake("problem.module.code", in(A2, "code: A2\n", "code: A9\n")),
                mistake("problem.module.unknown", in(A2, "{module: A1,", "{module: A9,")),
                mistake("problem.module.unlisted", in(STANDARD, "A7, A8]", "A7]")),
                mistake("problem.module.no-file", files().without(A2)),
                mistake("problem.module.twice", in(STANDARD, "modules: [A1,", "modules: [A1, A1,")),
                mistake("problem.module.circle", in(A1, "prerequisites: []", "prerequisites: [{module: A2, degree: started}]")),
                mistake("problem.outcome.unknown", trainers("onlyOutcomes: [B4.2,", "onlyOutcomes: [B4.9,")),
                mistake("problem.outcome.module", in(A2, "code: A2.2", "code: A3.9")),
                mistake("problem.rule.unknown", trainers("needsAll: [prior-certificate]", "needsAll: [prior-paper]")),
                mistake("problem.rule.twice", in(STANDARD, "- id: info-talk", "- id: minimum-age")),
                mistake("problem.id.twice", in(A2, "ffb6388b-6a22-4f65-8215-deb10042856d", "24d7771d-badd-4e95-a65e-63b78c44ae9b")),
                mistake("problem.code.twice", in(A2, "code: A2.2", "code: A2.1")),
                mistake("problem.sum.contact-units", in(STANDARD, "contactUnits: 88", "contactUnits: 90")),
                mistake("problem.sum.practice-hours", in(STANDARD, "practiceHours: 24", "practiceHours: 20")),
                mistake("problem.material.licence", material("all-rights-reserved", "ab".repeat(32), 3)),
                mistake("problem.material.no-file", material("CC-BY-4.0", "ab".repeat(32), 3)),
                mistake("problem.material.differs", material("CC-BY-4.0", "ab".repeat(32), 3).put("materials/" + "ab".repeat(32) + ".pdf", "other")),
                mistake("problem.material.kind", material("CC-BY-4.0", CanonicalForm.hash(HTML), HTML.length)
                        .put("materials/" + CanonicalForm.hash(HTML) + ".pdf", new String(HTML, StandardCharsets.UTF_8))),
                mistake("problem.cannot-store", in(STANDARD, "years: 18", "years: 3000000000")),
                new Mistake("problem.version-differs", List.of(files().folder().versionDiffers("1.0"))));
    }

    private static final byte[] HTML = "<script>".getBytes(StandardCharsets.UTF_8);

    private static Shipped material(String licence, String sha256, int size) {
        return in(A1, "companion: false", """
                companion: false
                materials:
                  - id: 0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0
                    title: {de: Karten, de-simple: Karten, en: Cards}
                    form: de
                    licence: %s
                    printPack: true
                    file: {name: karten.pdf, type: application/pdf, size: %d, sha256: %s}""".formatted(licence, size, sha256));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_in_three_languages(Mistake mistake) {
        assertTrue(mistake.problems().stream().anyMatch(problem -> problem.code().equals(mistake.code())), mistake.problems()::toString);
        for (Problem problem : mistake.problems()) {
            for (Language language : Language.values()) {
                assertFalse(UNFILLED.matcher(problem.in(language)).find(), problem.in(language));
                problem.params().forEach(param -> assertTrue(problem.in(language).contains(param), problem.in(language)));
            }
            assertNotEquals(problem.in(Language.EN), problem.in(Language.DE));
            assertNotEquals(problem.in(Language.EN), problem.in(Language.EASY));
        }
    }

    @Test
    void every_sentence_has_a_mistake_that_makes_it() throws IOException {
        assertEquals(sentences(), mistakes().map(Mistake::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A literal that ends with a full stop begins a family of codes: {@code problem.type.}. */
    @Test
    void every_code_in_the_source_has_its_sentence() throws IOException {
        var sentences = sentences();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/peerwerk/standard"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                CODE_IN_SOURCE.matcher(Files.readString(source)).results().map(code -> code.group(1)).forEach(code ->
                        assertTrue(code.endsWith(".") ? sentences.stream().anyMatch(one -> one.startsWith(code)) : sentences.contains(code),
                                () -> code + " in " + source));
            }
        }
    }

    /** Whoever brings a new keyword into a schema gives it a sentence in {@link FileSchema}; what only explains or holds needs none. */
    @Test
    void every_keyword_of_the_schemas_that_can_refuse_has_a_sentence_of_its_own() throws IOException {
        var told = List.of("required", "oneOf", "additionalProperties", "not", "minProperties", "type", "enum", "const", "minimum",
                "maximum", "pattern", "minItems", "uniqueItems");
        var silent = List.of("$schema", "$id", "$ref", "$defs", "title", "description", "format", "properties", "items", "allOf", "if",
                "then", "else");
        for (String name : List.of("standard", "module")) {
            var keywords = new TreeSet<String>();
            keywords(Json.MAPPER.readTree(Path.of("curriculum", name + ".schema.json").toFile()), keywords);
            keywords.removeAll(told);
            keywords.removeAll(silent);
            assertEquals(new TreeSet<>(), keywords, name);
        }
    }

    @Test
    void a_missing_choice_is_told_once() {
        var problems = new Problems();
        check("{\"oneOf\": [{\"required\": [\"link\"]}, {\"required\": [\"file\"]}]}", "{\"title\": \"x\"}", problems);
        assertEquals(List.of("module.yaml:1: Exactly one of these keys must stand here: link, file."),
                problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void a_long_wrong_value_is_cut_in_the_sentence() {
        var problem = in(A1, "practiceHours: 0", "practiceHours: " + "x".repeat(500)).problems().getFirst();
        assertTrue(problem.in(Language.EN).endsWith("x…."), problem::toString);
        assertTrue(problem.in(Language.EN).length() < 150, problem::toString);
    }

    private static void keywords(JsonNode schema, TreeSet<String> found) {
        schema.properties().forEach(entry -> {
            found.add(entry.getKey());
            switch (entry.getKey()) {
                case "properties", "$defs", "allOf", "oneOf" -> entry.getValue().forEach(part -> keywords(part, found));
                case "if", "then", "else", "not", "items" -> keywords(entry.getValue(), found);
                default -> {
                    // holds no schema
                }
            }
        });
    }

    private static TreeSet<String> sentences() throws IOException {
        var german = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_de.properties"))) {
            german.load(reader);
        }
        return german.stringPropertyNames().stream().filter(key -> key.startsWith("problem."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Mistake mistake(String code, Shipped files) {
        return new Mistake(code, files.problems());
    }

    private static Mistake mistake(String code, List<Problem> problems) {
        return new Mistake(code, problems);
    }

    private static Shipped files() {
        return Shipped.standard("peer-supporter");
    }

    private static Shipped in(String file, String words, String others) {
        return files().with(file, words, others);
    }

    private static Shipped trainers(String words, String others) {
        return Shipped.standard("train-the-trainer").with(STANDARD, words, others);
    }

    private static Shipped tooMany() {
        Shipped files = files();
        for (int i = 0; i <= 300; i++) {
            files.put("modules/X" + i + ".yaml", "");
        }
        return files;
    }

    /** What a schema that is not ours says of a file with the keys {@code link} and {@code file}. */
    private static List<Problem> refused(String schema) {
        var problems = new Problems();
        check(schema, "{\"link\": 1, \"file\": 2}", problems);
        return problems.sorted();
    }

    private static void check(String schema, String file, Problems problems) {
        new FileSchema(Json.read(schema, ObjectNode.class))
                .check(YamlFile.read("module.yaml", file.getBytes(StandardCharsets.UTF_8), problems));
    }
}
