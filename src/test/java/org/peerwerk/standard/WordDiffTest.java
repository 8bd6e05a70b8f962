package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peerwerk.standard.WordDiff.Fate;
import org.peerwerk.standard.WordDiff.Part;

class WordDiffTest {

    @Test
    void words_that_went_stand_before_those_that_came() {
        assertEquals(List.of(new Part(Fate.KEPT, "hört "), new Part(Fate.GONE, "gut "), new Part(Fate.NEW, "ruhig "), new Part(Fate.KEPT, "zu")),
                WordDiff.between("hört gut zu", "hört ruhig zu"));
    }

    @Test
    void the_same_text_is_one_part_and_an_empty_one_none() {
        assertEquals(List.of(new Part(Fate.KEPT, "Sie hören zu.\nSie warten.")), WordDiff.between("Sie hören zu.\nSie warten.", "Sie hören zu.\nSie warten."));
        assertEquals(List.of(), WordDiff.between("", ""));
        assertEquals(List.of(new Part(Fate.NEW, "neu")), WordDiff.between("", "neu"));
        assertEquals(List.of(new Part(Fate.GONE, "alt")), WordDiff.between("alt", ""));
    }

    @Test
    void a_sentence_at_the_end_leaves_the_word_before_it_alone() {
        assertEquals(List.of(new Part(Fate.KEPT, "Sie hören zu.\n"), new Part(Fate.NEW, "Sie warten.")),
                WordDiff.between("Sie hören zu.", "Sie hören zu.\nSie warten."));
        assertEquals(List.of(new Part(Fate.KEPT, "Sie hören zu.\n"), new Part(Fate.GONE, "Sie warten.")),
                WordDiff.between("Sie hören zu.\nSie warten.", "Sie hören zu."));
        assertEquals(List.of(new Part(Fate.GONE, "Sie "), new Part(Fate.NEW, "Peers "), new Part(Fate.KEPT, "hören zu. "), new Part(Fate.NEW, "Immer.")),
                WordDiff.between("Sie hören zu.", "Peers hören zu. Immer."));
    }

    /** Without the new words it is the old text, without the gone ones the new text, whatever the two are. */
    @Test
    void both_texts_can_be_read_from_it() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);
            List<Part> parts = WordDiff.between(before, after);
            assertEquals(before, without(parts, Fate.NEW).strip());
            assertEquals(after, without(parts, Fate.GONE).strip());
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> List.of("a ", "b\n", "c  ", "d ", "ä ").get(random.nextInt(5)))
                .collect(Collectors.joining()).strip();
    }

    private static String without(List<Part> parts, Fate fate) {
        // the space behind a word that went or came belongs to it
        return parts.stream().filter(part -> part.fate() != fate).map(Part::words).collect(Collectors.joining());
    }
}
