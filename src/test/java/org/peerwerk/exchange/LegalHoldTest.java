package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.RuleBroken;

class LegalHoldTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final UUID PERSON = new UUID(0, 2);
    private static final UUID COURSE = new UUID(0, 3);

    private static LegalHold hold(UUID person, UUID cohort, String reason, LocalDate until) {
        return new LegalHold(new UUID(0, 1), person, cohort, reason, until, new UUID(0, 9), NOW);
    }

    @Test
    void it_holds_until_its_last_day_or_until_it_is_ended() {
        LegalHold hold = hold(PERSON, null, "Klage", TODAY.plusDays(9));
        assertTrue(hold.holds(TODAY.plusDays(9)));
        assertFalse(hold.holds(TODAY.plusDays(10)));
        hold.end(NOW);
        hold.end(NOW.plusDays(1));
        assertFalse(hold.holds(TODAY));
    }

    @Test
    void it_keeps_one_person_or_one_course() {
        assertEquals("hold.of-one", assertThrows(RuleBroken.class, () -> hold(PERSON, COURSE, "Klage", TODAY)).code());
        assertEquals("hold.of-one", assertThrows(RuleBroken.class, () -> hold(null, null, "Klage", TODAY)).code());
        assertTrue(hold(null, COURSE, "Prüfung", TODAY).holds(TODAY));
    }

    @Test
    void it_has_a_reason_and_an_end_that_somebody_looks_at_again() {
        assertEquals("reason", assertThrows(RuleBroken.class, () -> hold(PERSON, null, " ", TODAY)).field());
        assertEquals("until", assertThrows(RuleBroken.class, () -> hold(PERSON, null, "Klage", TODAY.minusDays(1))).field());
        assertEquals("until", assertThrows(RuleBroken.class, () -> hold(PERSON, null, "Klage", TODAY.plusYears(LegalHold.LONGEST_YEARS).plusDays(1))).field());
    }
}
