package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.PersonalData.Step;
import org.peerwerk.shared.RuleBroken;

class ErasureTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();

    private static Erasure erasure() {
        return new Erasure(new UUID(0, 1), new UUID(0, 2), Step.EVERYTHING, NOW);
    }

    @Test
    void there_are_fourteen_days_to_think_better_of_it() {
        Erasure erasure = erasure();
        assertEquals(TODAY.plusDays(14), erasure.plannedOn());
        assertFalse(erasure.isDue(TODAY.plusDays(13)));
        assertTrue(erasure.isDue(TODAY.plusDays(14)));
        assertTrue(erasure.isDue(TODAY.plusDays(40)), "a server that was down does it later");
    }

    @Test
    void nothing_is_erased_before_its_day_or_after_it_was_called_off() {
        assertThrows(IllegalStateException.class, () -> erasure().done(NOW.plusDays(13)));
        Erasure calledOff = erasure();
        calledOff.callOff(NOW.plusDays(3));
        assertFalse(calledOff.isOpen());
        assertThrows(IllegalStateException.class, () -> calledOff.done(NOW.plusDays(14)));
    }

    @Test
    void calling_off_twice_changes_nothing_and_what_is_done_is_done() {
        Erasure erasure = erasure();
        erasure.done(NOW.plusDays(14));
        assertThrows(RuleBroken.class, () -> erasure.callOff(NOW.plusDays(15)));
        assertThrows(IllegalStateException.class, () -> erasure.done(NOW.plusDays(15)));
        Erasure calledOff = erasure();
        calledOff.callOff(NOW);
        calledOff.callOff(NOW.plusDays(1));
        assertFalse(calledOff.isDue(TODAY.plusDays(20)));
    }

    @Test
    void each_step_holds_the_ones_before_and_what_stays_is_said() {
        Kind texts = Kind.going("texts", Step.NEEDLESS, Set.of());
        Kind results = Kind.going("results", Step.ALL_BUT_CORE, Set.of());
        Kind account = Kind.going("account", Step.EVERYTHING, Set.of());
        Kind votes = Kind.staying("votes", Set.of());
        List<Kind> all = List.of(texts, results, account, votes);
        assertEquals(List.of(texts), Erasing.plan(Step.NEEDLESS, all, List.of()).goes());
        assertEquals(List.of(texts, results), Erasing.plan(Step.ALL_BUT_CORE, all, List.of()).goes());
        assertEquals(List.of(account, votes), Erasing.plan(Step.ALL_BUT_CORE, all, List.of()).stays());
        assertEquals(List.of(votes), Erasing.plan(Step.EVERYTHING, all, List.of()).stays());
    }
}
