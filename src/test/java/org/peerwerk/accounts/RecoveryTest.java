package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.RuleBroken;

class RecoveryTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID FIRST = new UUID(0, 2);
    private static final UUID SECOND = new UUID(0, 3);

    @Test
    void two_others_open_the_way_to_a_letter() {
        Recovery recovery = recovery();
        assertRefused("recovery.over", () -> recovery.print(NOW));
        recovery.confirm(SECOND, NOW);
        assertTrue(recovery.print(NOW), "the first letter ends what was before");
        assertFalse(recovery.print(NOW), "a second one only replaces the first");
    }

    @Test
    void one_person_is_not_two_and_nobody_vouches_for_themselves() {
        assertRefused("recovery.same", () -> recovery().confirm(FIRST, NOW));
        assertRefused("recovery.oneself", () -> recovery().confirm(PERSON, NOW));
        assertRefused("recovery.oneself", () -> new Recovery(new UUID(0, 9), PERSON, PERSON, NOW));
    }

    @Test
    void it_is_confirmed_once() {
        Recovery recovery = recovery();
        recovery.confirm(SECOND, NOW);
        assertRefused("recovery.over", () -> recovery.confirm(new UUID(0, 4), NOW));
    }

    @Test
    void what_the_person_stops_is_over() {
        Recovery recovery = recovery();
        recovery.confirm(SECOND, NOW);
        recovery.stop();
        assertTrue(recovery.isOver(NOW));
        assertRefused("recovery.over", () -> recovery.print(NOW));
    }

    @Test
    void each_step_has_seven_days() {
        assertFalse(recovery().isOver(NOW.plusDays(6)));
        assertRefused("recovery.over", () -> recovery().confirm(SECOND, NOW.plusDays(8)));
        Recovery recovery = recovery();
        recovery.confirm(SECOND, NOW.plusDays(6));
        assertTrue(recovery.print(NOW.plusDays(12)));
        assertRefused("recovery.over", () -> recovery.print(NOW.plusDays(14)));
    }

    private static Recovery recovery() {
        return new Recovery(new UUID(0, 9), PERSON, FIRST, NOW);
    }

    private static void assertRefused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleBroken.class, action).code());
    }
}
