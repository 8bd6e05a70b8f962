package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.LocalizedText;

class UndertakingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @EnumSource(Undertaking.class)
    void every_undertaking_is_there_in_three_forms(Undertaking undertaking) {
        UndertakingText text = undertaking.on(FIRST);
        assertEquals(1, text.number());
        assertTrue(text.title().isComplete());
        assertTrue(text.text().isComplete());
    }

    @Test
    void new_words_count_from_their_day_on() {
        var words = new LocalizedText("a", "b", "c");
        List<UndertakingText> all = List.of(new UndertakingText(1, FIRST, words, words), new UndertakingText(2, FIRST.plusDays(30), words, words));
        assertEquals(1, UndertakingText.on(all, FIRST.plusDays(29)).number());
        assertEquals(2, UndertakingText.on(all, FIRST.plusDays(30)).number());
    }
}
