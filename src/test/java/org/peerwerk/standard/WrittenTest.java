package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final Map<String, String> NOW = Map.of("title.de", "Zuhören", "practiceHours", "0");

    @Test
    void a_form_that_was_sent_twice_leaves_nothing_to_choose() {
        assertTrue(Written.isThere(Map.of("title.de", "Zuhören"), NOW));
        assertTrue(Written.isThere(NOW, NOW));
    }

    @Test
    void an_empty_field_of_a_part_that_is_gone_is_nothing_to_lose() {
        assertTrue(Written.isThere(Map.of("title.de", "Zuhören", "unit-3.en", ""), NOW));
    }

    @Test
    void other_words_and_words_of_a_part_that_is_gone_are_to_choose() {
        assertFalse(Written.isThere(Map.of("title.de", "Gut zuhören"), NOW));
        assertFalse(Written.isThere(Map.of("unit-3.en", "Pauses"), NOW));
    }
}
