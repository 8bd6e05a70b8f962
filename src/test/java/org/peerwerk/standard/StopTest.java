package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.person;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.shared.RuleBroken;

class StopTest {
    private final Stop stop = new Stop(new UUID(1, 1), new UUID(5, 5), ConsentRound.FRAME, person(1), NOW);

    @Test
    void a_stop_counts_without_a_reason_and_words_may_come_later() {
        assertTrue(stop.stands());
        assertEquals("", stop.reason());
        stop.explain(person(1), " Das macht mir Angst. ");
        assertEquals("Das macht mir Angst.", stop.reason());
        assertTrue(stop.stands());
    }

    @Test
    void only_who_gave_it_takes_it_back_or_explains_it() {
        refused("stop.not-yours", () -> stop.withdraw(person(2), NOW));
        refused("stop.not-yours", () -> stop.explain(person(2), "Er meint es anders."));
        assertTrue(stop.stands());
        stop.withdraw(person(1), NOW);
        assertFalse(stop.stands());
    }

    @Test
    void where_the_giver_has_left_more_than_half_of_the_self_advocates_lift_it() {
        refused("stop.giver-is-there", () -> stop.lift(false, 5, 5, NOW));
        refused("stop.not-lifted", () -> stop.lift(true, 2, 4, NOW));
        refused("stop.not-lifted", () -> stop.lift(true, 0, 0, NOW));
        stop.lift(true, 3, 4, NOW);
        assertFalse(stop.stands());
    }

    @Test
    void a_conflict_of_interest_is_named_and_a_fee_is_paid_only_where_one_was_agreed() {
        var mine = new Participation(new UUID(5, 5), person(1), NOW);
        refused("round.conflict-missing", () -> mine.declare(true, " "));
        mine.declare(true, "Ich arbeite beim Träger.");
        assertEquals("Ich arbeite beim Träger.", mine.conflictIs());
        mine.declare(false, "nichts");
        assertEquals("", mine.conflictIs());
        mine.record("", true);
        assertFalse(mine.feePaid());
        mine.record("50 Euro", true);
        assertTrue(mine.feePaid());
    }

    private static void refused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleBroken.class, action).code());
    }
}
