package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.AssistanceRepository.ActRow;
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
    void an_act_is_undone_within_fourteen_days_of_the_day_on_which_the_person_was_told_and_confirmed_at_any_time() {
        LocalDate reached = TODAY.plusDays(20);
        act().undo(reached, null, NOW.plusDays(34));
        RuleBroken late = assertThrows(RuleBroken.class, () -> act().undo(reached, null, NOW.plusDays(35)));
        assertEquals("assistance.too-late", late.code());
        act().confirm(null, NOW.plusDays(100));
    }

    @Test
    void while_nobody_has_told_the_person_the_time_has_not_begun() {
        act().undo(null, null, NOW.plusYears(1));
        assertNull(row(new UUID(0, 6), null).undoUntil());
        assertTrue(row(new UUID(0, 6), null).isUndoable(TODAY.plusYears(1)));
        assertEquals(TODAY.plusDays(16), row(new UUID(0, 6), TODAY.plusDays(2)).undoUntil());
        assertFalse(row(new UUID(0, 6), TODAY).isUndoable(TODAY.plusDays(15)));
    }

    @Test
    void for_an_act_from_before_people_were_told_the_time_runs_from_the_act() {
        var old = new AssistedAct(new UUID(0, 7), new UUID(0, 5), Errand.COMMENT, new UUID(0, 8), "/my", null, NOW);
        assertThrows(RuleBroken.class, () -> old.undo(null, null, NOW.plusDays(15)));
        assertEquals(TODAY.plusDays(14), row(null, null).undoUntil());
    }

    private static ActRow row(UUID message, LocalDate reachedOn) {
        return new ActRow(new UUID(0, 7), "Amira", "Petra", Errand.COMMENT, new UUID(0, 8), "/my", NOW, message, reachedOn, AssistedAct.State.OPEN);
    }

    @Test
    void an_act_is_answered_once() {
        AssistedAct act = act();
        act.confirm(null, NOW);
        assertThrows(RuleBroken.class, () -> act.undo(TODAY, null, NOW));
        assertThrows(RuleBroken.class, () -> act.confirm(null, NOW));
    }

    @Test
    void what_was_answered_is_told_before_that_it_is_too_late() {
        AssistedAct act = act();
        act.confirm(null, NOW);
        assertEquals("assistance.answered", assertThrows(RuleBroken.class, () -> act.undo(TODAY, null, NOW.plusDays(20))).code());
    }

    @Test
    void of_a_sheet_the_day_of_the_signature_counts_however_late_it_is_entered() {
        act().undo(TODAY, signed(14), NOW.plusDays(40));
        assertEquals("assistance.too-late", assertThrows(RuleBroken.class, () -> act().undo(TODAY, signed(15), NOW.plusDays(40))).code());
        act().undo(null, signed(15), NOW.plusDays(40));
        act().confirm(signed(15), NOW.plusDays(40));
    }

    @Test
    void nobody_has_signed_what_was_not_done_yet() {
        assertEquals("sheetDay", assertThrows(RuleBroken.class, () -> act().confirm(signed(-1), NOW)).field());
        assertEquals("sheetDay", assertThrows(RuleBroken.class, () -> act().undo(TODAY, signed(-1), NOW)).field());
    }

    private static SignedSheet signed(int daysAfter) {
        return new SignedSheet(TODAY.plusDays(daysAfter), "Petra Paulsen", new UUID(0, 9));
    }

    private static AssistedAct act() {
        return new AssistedAct(new UUID(0, 7), new UUID(0, 5), Errand.COMMENT, new UUID(0, 8), "/my", new UUID(0, 6), NOW);
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
