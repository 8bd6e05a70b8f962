package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void every_choice_is_one_word_and_back() {
        for (int size : Display.SIZES) {
            for (boolean contrast : List.of(true, false)) {
                for (boolean aloud : List.of(true, false)) {
                    var display = new Display(size, contrast, aloud);
                    assertEquals(Optional.of(display), Display.ofWord(display.word()));
                }
            }
        }
        assertEquals("125.high.silent", new Display(125, true, false).word());
    }

    @Test
    void what_no_page_of_ours_wrote_is_no_choice() {
        for (String word : List.of("", "125", "999.high.aloud", "125.HIGH.aloud", "125.high.aloud\" onload", "125.high.aloud.more")) {
            assertEquals(Optional.empty(), Display.ofWord(word), word);
        }
        assertThrows(IllegalArgumentException.class, () -> new Display(110, false, false));
    }
}
