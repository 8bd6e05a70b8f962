package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

class OrganisationTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void it_runs_no_course_before_it_has_signed_everything() {
        Organisation runs = organisation(true, true);
        assertEquals(EnumSet.allOf(Undertaking.class), runs.unsigned(List.of(), TODAY));
        assertFalse(runs.mayRun(List.of(signed(Undertaking.CODE_OF_CONDUCT, 1)), TODAY));
        assertTrue(runs.mayRun(everything(), TODAY));
    }

    @Test
    void a_signature_is_for_the_words_of_one_number() {
        assertEquals(Set.of(Undertaking.SUPPORT_PROMISE), organisation(true, true)
                .unsigned(List.of(signed(Undertaking.CODE_OF_CONDUCT, 1), signed(Undertaking.SUPPORT_PROMISE, 99)), TODAY));
    }

    @Test
    void one_that_only_sends_people_has_nothing_to_sign_and_runs_nothing() {
        Organisation sends = organisation(false, true);
        assertEquals(Set.of(), sends.unsigned(List.of(), TODAY));
        assertFalse(sends.mayRun(everything(), TODAY));
    }

    @Test
    void it_runs_courses_or_sends_people_or_both() {
        assertEquals("does", assertThrows(RuleBroken.class, () -> organisation(false, false)).field());
    }

    @Test
    void a_merger_needs_another_one_that_goes_on() {
        assertEquals("organisation.end.successor-missing", refused(Organisation.Ending.MERGED, null));
        assertEquals("organisation.end.successor-itself", refused(Organisation.Ending.MERGED, ID));
    }

    @Test
    void what_has_ended_neither_changes_nor_ends_again_nor_runs_courses() {
        Organisation over = organisation(true, true);
        over.end(Organisation.Ending.LEFT, null, TODAY);
        assertFalse(over.goesOn());
        assertFalse(over.mayRun(everything(), TODAY));
        assertThrows(RuleBroken.class, () -> over.describe(over.facts(), 0));
        assertThrows(RuleBroken.class, () -> over.end(Organisation.Ending.MERGED, OTHER, TODAY));
        assertEquals(TODAY, over.row().endedOn());
    }

    @Test
    void who_changes_an_older_state_is_told() {
        Organisation organisation = organisation(true, true);
        assertThrows(Conflict.class, () -> organisation.describe(organisation.facts(), 7));
    }

    private static String refused(Organisation.Ending how, UUID successor) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> organisation(true, true).end(how, successor, TODAY));
        assertEquals("successor", refused.field());
        return refused.code();
    }

    private static List<Pledge> everything() {
        return List.of(signed(Undertaking.CODE_OF_CONDUCT, 1), signed(Undertaking.SUPPORT_PROMISE, 1));
    }

    private static Pledge signed(Undertaking undertaking, int number) {
        return new Pledge(ID, undertaking, number, "Petra Paulsen", TODAY, null);
    }

    private static Organisation organisation(boolean runs, boolean sends) {
        return new Organisation(ID, new Organisation.Facts(" Lernwerft Nord ", "e. V.", "Hamburg", OrganisationKind.ASSOCIATION, runs, sends));
    }
}
