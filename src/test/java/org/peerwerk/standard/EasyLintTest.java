package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.standard.EasyLint.Finding;
import org.peerwerk.standard.EasyLint.Kind;

class EasyLintTest {
    private static final Pattern MARKED = Pattern.compile("⟦(.*?)⟧");

    /** A line of {@code easy-lint.txt}. @param excerpts what stands between marks; empty where any excerpt will do */
    private record Sample(boolean flagged, String text, List<String> excerpts) {
        static Sample of(String line) {
            List<String> excerpts = MARKED.matcher(line).results().map(result -> result.group(1)).toList();
            return new Sample(line.startsWith("+"), line.substring(2).replaceAll("[⟦⟧]", ""), excerpts);
        }

        void check(Kind kind) {
            List<String> found = EasyLint.of(text).stream().filter(finding -> finding.kind() == kind).map(Finding::excerpt).toList();
            assertEquals(flagged, !found.isEmpty(), () -> "found " + found);
            if (!excerpts.isEmpty()) {
                assertEquals(excerpts, found);
            }
        }
    }

    @TestFactory
    Stream<DynamicContainer> sentences_are_flagged_or_left_alone() throws IOException {
        return samples().entrySet().stream().map(entry -> DynamicContainer.dynamicContainer(entry.getKey().name(),
                entry.getValue().stream().map(sample -> DynamicTest.dynamicTest((sample.flagged() ? "+ " : "- ") + sample.text(),
                        () -> sample.check(entry.getKey())))));
    }

    @Test
    void each_kind_has_fifteen_sentences_that_are_flagged_and_fifteen_that_are_not() throws IOException {
        Map<Kind, List<Sample>> samples = samples();
        for (Kind kind : Kind.values()) {
            Map<Boolean, Long> counts = samples.get(kind).stream()
                    .collect(Collectors.partitioningBy(Sample::flagged, Collectors.counting()));
            assertTrue(counts.get(true) >= 15 && counts.get(false) >= 15, () -> kind + " " + counts);
        }
    }

    @Test
    void a_text_in_easy_language_has_no_findings() {
        assertEquals(List.of(), EasyLint.of("""
                Sie leiten einen Kurs.

                Das heißt:
                - Sie planen.
                - Sie erklären.

                1. Teil
                Am 3. März geht es los."""));
        assertEquals(List.of(), EasyLint.of(""));
        assertEquals(List.of(), EasyLint.of(" \n.\n"));
    }

    @Test
    void findings_come_in_the_order_of_the_text_and_know_their_line() {
        String text = "Das Ende des Kurses ist im Mai.\r\nDas ist gut.\r\n\r\nDer Text wird geprüft. Sie könnten zwei Peers fragen.";
        assertEquals(List.of(new Finding(Kind.GENITIVE, "des Kurses", 1), new Finding(Kind.PASSIVE, "wird geprüft", 4),
                new Finding(Kind.SEVERAL_SENTENCES, "Sie könnten zwei Peers fragen", 4), new Finding(Kind.SUBJUNCTIVE, "könnten", 4),
                new Finding(Kind.NUMBER_WORD, "zwei", 4)), EasyLint.of(text));
    }

    @Test
    void a_line_with_many_sentences_is_told_once() {
        String line = "Sie lesen. Sie schreiben. Sie malen.";
        assertEquals(List.of(new Finding(Kind.SEVERAL_SENTENCES, "Sie schreiben", 1),
                new Finding(Kind.SEVERAL_SENTENCES, "Sie schreiben", 2)), EasyLint.of(line + "\n" + line));
    }

    @Test
    void a_sentence_that_goes_on_in_the_next_line_is_read_as_one() {
        assertEquals(List.of(new Finding(Kind.PASSIVE, "werden hier im Kurs erklärt", 2)),
                EasyLint.of("Alle Wörter in Blau\nwerden hier\n im Kurs erklärt."));
        String wrapped = "Sie fahren dann mit der Gruppe in die\nschöne Umgebung von Köln und essen dort\nzu Mittag.";
        assertEquals(List.of(Kind.SENTENCE_LENGTH), EasyLint.of(wrapped).stream().map(Finding::kind).toList());
    }

    @Test
    void list_items_and_headings_are_sentences_of_their_own() {
        String item = "leichte Texte und gute Bilder für alle\n";
        assertEquals(List.of(), EasyLint.of("Dafür gibt es Regeln\nZum Beispiel:\n- " + item + "- " + item + "• " + item));
    }

    @Test
    void long_excerpts_are_cut() {
        Finding finding = EasyLint.of("Sie lernen " + "sehr ".repeat(40) + "viel.").getFirst();
        assertEquals(80, finding.excerpt().length());
        assertTrue(finding.excerpt().endsWith("…"), finding.excerpt());
    }

    @Test
    void each_kind_has_a_title_and_a_hint_in_all_languages_and_nothing_else_is_there() throws IOException {
        var keys = new TreeSet<String>();
        for (Kind kind : Kind.values()) {
            keys.add(kind.titleKey());
            keys.add(kind.hintKey());
        }
        for (String bundle : List.of("de", "de__simple", "en")) {
            assertEquals(keys, messages(bundle).keySet().stream().map(Object::toString).filter(key -> key.matches("lint\\..+\\..+"))
                    .collect(Collectors.toCollection(TreeSet::new)), bundle);
            String hint = messages(bundle).getProperty(Kind.SENTENCE_LENGTH.hintKey());
            assertTrue(hint.contains(" " + EasyLint.MOST_WORDS + " "), hint);
        }
    }

    @Test
    void easy_titles_and_hints_keep_the_rules_they_teach() throws IOException {
        Properties messages = messages("de__simple");
        for (Kind kind : Kind.values()) {
            for (String key : List.of(kind.titleKey(), kind.hintKey())) {
                assertEquals(List.of(), EasyLint.of(messages.getProperty(key)).stream()
                        .filter(finding -> finding.kind() != Kind.SEVERAL_SENTENCES).toList(), key);
            }
        }
    }

    /** Time of the processor, so that a busy machine does not matter. */
    @Test
    void a_long_paragraph_takes_far_less_than_five_milliseconds() {
        String paragraph = Shipped.version("train-the-trainer").modules().stream().map(module -> module.description().de())
                .collect(Collectors.joining("\n")).substring(0, 2_000);
        repeat(200, paragraph);
        Duration each = processorTime(() -> repeat(50, paragraph)).dividedBy(50);
        assertTrue(each.compareTo(Duration.ofMillis(5)) < 0, each.toString());
    }

    /** What one linear pass over 100,000 letters needs many times over; anything quadratic needs minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "ß", "1", " ", "\n", ".", "(", "=", "*", "-", "„", "\u00AD", "a ", "A ", "a. ", "A. ", "1. ", "1.\n",
            "a\n", "A\n", "a-", "a·", "a.b", "x@", "www.", "z. B. ", "+ ", "wird ", "wird gefragt ", "wird und geprüft ", "des ",
            "der Gruppe ", "Tag der Gruppe ", "Aungs", "ge", "IX ", "Wird. "})
    void no_text_of_a_hundred_kilobytes_takes_long(String part) {
        String text = part.repeat(100_000 / part.length()) + "1!"; // so that what matched up to here has to be given back
        Duration time = processorTime(() -> EasyLint.of(text));
        assertTrue(time.compareTo(Duration.ofSeconds(2)) < 0, time.toString());
    }

    @Test
    void no_letter_combination_breaks_it() {
        String letters = "aA1.!? \n-(·*„“:@’äß…";
        for (int i = 0; i < letters.length(); i++) {
            for (int j = 0; j < letters.length(); j++) {
                for (int k = 0; k < letters.length(); k++) {
                    String text = "" + letters.charAt(i) + letters.charAt(j) + letters.charAt(k);
                    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
                    for (Finding finding : EasyLint.of(text)) {
                        assertTrue(finding.line() >= 1 && finding.line() <= lines, text);
                        assertFalse(finding.excerpt().isBlank(), text);
                    }
                }
            }
        }
    }

    private static void repeat(int rounds, String text) {
        List<Finding> first = EasyLint.of(text);
        for (int i = 0; i < rounds; i++) {
            assertEquals(first, EasyLint.of(text));
        }
    }

    private static Duration processorTime(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    private static Map<Kind, List<Sample>> samples() throws IOException {
        var samples = new EnumMap<Kind, List<Sample>>(Kind.class);
        List<Sample> current = List.of();
        for (String line : Files.readAllLines(Path.of("src/test/resources/standard/easy-lint.txt"))) {
            if (line.matches("[A-Z_]+")) {
                current = samples.computeIfAbsent(Kind.valueOf(line), kind -> new ArrayList<>());
            } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                current.add(Sample.of(line));
            }
        }
        return samples;
    }

    private static Properties messages(String bundle) throws IOException {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + bundle + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
