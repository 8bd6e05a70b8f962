package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;
import org.peerwerk.standard.EasyLint.Finding;
import org.peerwerk.standard.EasyLint.Kind;

/** All texts of the shipped standards: easy ones, which the linter must leave alone, and plain ones, which it must not. */
class EasyLintCorpusTest {
    /**
     * Of 1000 lines in good easy language, how many may have a finding of this kind. Above 0 only where people who write well break the
     * rule now and then on purpose: "Nichts über uns ohne uns", "Wir fragen Sie nie danach.", an enumeration of 13 words.
     */
    private static final Map<Kind, Integer> MOST_OF_1000_EASY_LINES = new EnumMap<>(Map.of(Kind.SENTENCE_LENGTH, 5, Kind.NEGATION, 10));
    /** From here on a plain text is a paragraph; what is shorter is often a title, and easy enough. */
    private static final int WORDS_OF_A_PARAGRAPH = 15;

    private final List<String> easy = texts(Language.EASY);
    private final List<String> plain = texts(Language.DE);

    @Test
    void easy_texts_are_left_alone() {
        long lines = easy.stream().flatMap(String::lines).count();
        assertTrue(lines > 500, lines + " lines");
        var flagged = new EnumMap<Kind, TreeSet<String>>(Kind.class);
        for (int i = 0; i < easy.size(); i++) {
            for (Finding finding : EasyLint.of(easy.get(i))) {
                flagged.computeIfAbsent(finding.kind(), kind -> new TreeSet<>()).add(i + "," + finding.line() + ": " + finding.excerpt());
            }
        }
        flagged.forEach((kind, places) -> assertTrue(places.size() * 1000L <= MOST_OF_1000_EASY_LINES.getOrDefault(kind, 0) * lines,
                () -> kind + " in " + places.size() + " of " + lines + " lines: " + places));
    }

    @Test
    void every_plain_paragraph_is_warned_about() {
        List<String> paragraphs = plain.stream().filter(text -> text.split(" ").length >= WORDS_OF_A_PARAGRAPH).toList();
        assertTrue(paragraphs.size() > 50, paragraphs.size() + " paragraphs");
        assertEquals(List.of(), paragraphs.stream().filter(text -> EasyLint.of(text).isEmpty()).toList());
    }

    @Test
    void plain_texts_break_every_rule() {
        var kinds = new TreeSet<Kind>();
        plain.forEach(text -> EasyLint.of(text).forEach(finding -> kinds.add(finding.kind())));
        assertEquals(new TreeSet<>(List.of(Kind.values())), kinds);
    }

    private static List<String> texts(Language language) {
        return Stream.of("peer-supporter", "train-the-trainer").map(Shipped::version)
                .flatMap(version -> Stream.of(version.content(), version.modules()))
                .flatMap(content -> Json.MAPPER.valueToTree(content).findValuesAsText(language.tag()).stream()).toList();
    }
}
