package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.RuleBroken;

class AssistanceTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2027, 3, 3, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID ASSISTANT = new UUID(0, 2);

    @Test
    void what_a_person_gives_holds_from_that_moment_to_its_last_day() {
        Assistance given = given(TODAY.plusDays(3));
        assertTrue(given.holds(TODAY));
        assertTrue(given.holds(TODAY.plusDays(3)));
        assertFalse(given.holds(TODAY.plusDays(4)));
    }

    @Test
    void one_press_ends_it_at_once() {
        Assistance given = given(TODAY.plusDays(3));
        given.end(NOW);
        assertFalse(given.holds(TODAY));
    }

    @Test
    void what_ended_by_mistake_goes_on_until_its_last_day() {
        Assistance given = given(TODAY.plusDays(3));
        given.end(NOW);
        given.goOn(TODAY.plusDays(4));
        assertFalse(given.holds(TODAY.plusDays(3)), "its last day has passed meanwhile");
        given.goOn(TODAY.plusDays(3));
        assertTrue(given.holds(TODAY.plusDays(3)));
    }

    @Test
    void a_guardian_may_do_nothing_without_the_persons_yes() {
        Assistance asked = Assistance.ofGuardian(new UUID(0, 5), PERSON, ASSISTANT, scope(TODAY.plusDays(3)), new UUID(0, 9), NOW);
        assertFalse(asked.holds(TODAY));
        asked.agree(NOW);
        assertTrue(asked.holds(TODAY));
    }

    @Test
    void who_has_said_no_does_not_say_yes_by_a_late_press() {
        Assistance asked = Assistance.ofGuardian(new UUID(0, 5), PERSON, ASSISTANT, scope(TODAY.plusDays(3)), new UUID(0, 9), NOW);
        asked.end(NOW);
        asked.agree(NOW);
        assertFalse(asked.holds(TODAY));
    }

    @Test
    void it_names_an_errand_and_an_end_within_a_year() {
        assertEquals("errands", refused(new Assistance.Scope(Set.of(), TODAY)));
        assertEquals("until", refused(scope(TODAY.minusDays(1))));
        assertEquals("until", refused(scope(TODAY.plusYears(1).plusDays(1))));
        given(TODAY.plusYears(1));
    }

    @Test
    void nobody_is_their_own_assistant() {
        assertEquals("email", assertThrows(RuleBroken.class, () -> Assistance.given(new UUID(0, 5), PERSON, PERSON, scope(TODAY), NOW)).field());
    }

    @Test
    void an_act_is_undone_within_fourteen_days_and_confirmed_at_any_time() {
        act().undo(NOW.plusDays(14));
        RuleBroken late = assertThrows(RuleBroken.class, () -> act().undo(NOW.plusDays(14).plusSeconds(1)));
        assertEquals("assistance.too-late", late.code());
        act().confirm(false, NOW.plusDays(100));
    }

    @Test
    void an_act_is_answered_once() {
        AssistedAct act = act();
        act.confirm(true, NOW);
        assertThrows(RuleBroken.class, () -> act.undo(NOW));
        assertThrows(RuleBroken.class, () -> act.confirm(false, NOW));
    }

    private static AssistedAct act() {
        return new AssistedAct(new UUID(0, 7), new UUID(0, 5), Errand.COMMENT, new UUID(0, 8), "/my", NOW);
    }

    private static String refused(Assistance.Scope scope) {
        return assertThrows(RuleBroken.class, () -> Assistance.given(new UUID(0, 5), PERSON, ASSISTANT, scope, NOW)).field();
    }

    private static Assistance given(LocalDate until) {
        return Assistance.given(new UUID(0, 5), PERSON, ASSISTANT, scope(until), NOW);
    }

    private static Assistance.Scope scope(LocalDate until) {
        return new Assistance.Scope(Set.of(Errand.APPLICATION), until);
    }
}
