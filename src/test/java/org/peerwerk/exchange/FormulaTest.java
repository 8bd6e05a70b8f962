package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {
    @Test
    void what_a_spreadsheet_would_compute_begins_with_an_apostrophe() {
        for (String formula : List.of("=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0")) {
            assertEquals("'" + formula, Formula.neutral(formula));
        }
    }

    @Test
    void what_is_harmless_stays_as_it_is() {
        for (String text : List.of("", "Anna", "a=b", "'s Gravenhage", "'", "O'Neill", "1-2")) {
            assertEquals(text, Formula.neutral(text));
            assertEquals(text, Formula.restored(text));
        }
    }

    @Test
    void every_text_comes_back_exactly() {
        for (String text : List.of("=1", "'=1", "''=1", "'", "''", "-", "'-", "@", "\t", "'Anna", "Anna's")) {
            assertEquals(text, Formula.restored(Formula.neutral(text)));
        }
    }
}
