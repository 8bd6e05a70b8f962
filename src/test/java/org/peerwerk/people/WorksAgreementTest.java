package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.WorksAgreement.Terms;
import org.peerwerk.shared.RuleBroken;

class WorksAgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    private static WorksAgreement agreement(LocalDate from, LocalDate until) {
        return new WorksAgreement(new UUID(0, 1), new UUID(0, 2), new Terms(true, "Nr. 7", from, until), new UUID(0, 3),
                OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC));
    }

    @Test
    void it_holds_from_its_first_day_to_its_last_both_included() {
        WorksAgreement agreement = agreement(TODAY, TODAY.plusDays(9));
        assertFalse(agreement.holds(TODAY.minusDays(1)));
        assertTrue(agreement.holds(TODAY));
        assertTrue(agreement.holds(TODAY.plusDays(9)));
        assertFalse(agreement.holds(TODAY.plusDays(10)));
        assertTrue(agreement(TODAY, null).holds(TODAY.plusYears(9)));
    }

    @Test
    void ended_today_it_does_not_hold_tomorrow() {
        WorksAgreement agreement = agreement(TODAY.minusDays(9), null);
        agreement.end(TODAY);
        assertTrue(agreement.holds(TODAY));
        assertFalse(agreement.holds(TODAY.plusDays(1)));
        assertEquals("works-agreement.ended-already", assertThrows(RuleBroken.class, () -> agreement.end(TODAY.plusDays(1))).code());
    }

    @Test
    void it_ends_neither_before_it_begins_nor_was_it_made_so() {
        assertEquals("works-agreement.not-begun", assertThrows(RuleBroken.class, () -> agreement(TODAY.plusDays(1), null).end(TODAY)).code());
        assertEquals("until", assertThrows(RuleBroken.class, () -> agreement(TODAY, TODAY.minusDays(1))).field());
    }
}
