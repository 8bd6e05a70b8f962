package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerwerk.shared.LocalizedText;

class WordingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @EnumSource(Undertaking.class)
    void every_undertaking_is_there_in_three_forms(Undertaking undertaking) {
        Wording wording = undertaking.on(FIRST);
        assertEquals(1, wording.number());
        assertTrue(wording.title().isComplete());
        assertTrue(wording.text().isComplete());
        assertEquals(wording, undertaking.number(1));
    }

    @Test
    void new_words_count_from_their_day_on() {
        var words = new LocalizedText("a", "b", "c");
        List<Wording> all = List.of(new Wording(1, FIRST, words, words), new Wording(2, FIRST.plusDays(30), words, words));
        assertEquals(1, Wording.on(all, FIRST.plusDays(29)).number());
        assertEquals(2, Wording.on(all, FIRST.plusDays(30)).number());
    }
}
