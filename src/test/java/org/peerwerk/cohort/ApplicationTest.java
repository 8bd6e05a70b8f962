package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.cohort.Application.Status;
import org.peerwerk.shared.RuleBroken;

class ApplicationTest {
    private final Application application = new Application(new UUID(8, 1), Samples.COHORT, Samples.STAFF,
            new Application.Request("I want to", "breaks", null, Application.Release.YES), Samples.NOW);

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(RuleBroken.class, what).code();
    }

    @Test
    void a_proposal_is_no_answer_yet() {
        application.propose(Status.ADMITTED, "welcome", Samples.PEER);
        assertEquals(Status.SUBMITTED, application.status());
        assertNull(application.decision());
    }

    @Test
    void the_other_of_the_two_makes_it_an_answer_with_both_names() {
        application.propose(Status.ADMITTED, " welcome ", Samples.PEER);
        assertEquals(Status.ADMITTED, application.confirm(Samples.PROFESSIONAL, Samples.NOW));
        assertEquals(new Application.Decision(Status.ADMITTED, "welcome", Samples.PEER, Samples.PROFESSIONAL, Samples.NOW),
                application.decision());
        assertNull(application.proposal());
        assertTrue(application.isConfirmedBy(Samples.PROFESSIONAL));
        assertFalse(application.isConfirmedBy(Samples.PEER));
    }

    @Test
    void nobody_confirms_their_own_proposal() {
        application.propose(Status.WAITING, "full", Samples.PEER);
        assertEquals("application.two-people", refused(() -> application.confirm(Samples.PEER, Samples.NOW)));
        assertEquals(Status.SUBMITTED, application.status());
    }

    @Test
    void nothing_is_confirmed_that_nobody_proposed() {
        assertEquals("application.nothing-proposed", refused(() -> application.confirm(Samples.PEER, Samples.NOW)));
    }

    @Test
    void who_has_died_is_admitted_by_nobody_and_the_wrong_person_stands_as_before() {
        application.propose(Status.ADMITTED, "welcome", Samples.PEER);
        application.rest();
        assertEquals(Status.WITHDRAWN, application.status());
        assertEquals("application.is-withdrawn", refused(() -> application.confirm(Samples.PROFESSIONAL, Samples.NOW)));
        application.wake();
        application.wake();
        assertEquals(Status.SUBMITTED, application.status());
        assertEquals(Status.ADMITTED, application.confirm(Samples.PROFESSIONAL, Samples.NOW));
    }

    @Test
    void what_the_person_withdrew_themselves_stays_withdrawn() {
        application.withdraw();
        application.rest();
        application.wake();
        assertEquals(Status.WITHDRAWN, application.status());
    }

    @Test
    void an_answer_needs_a_reason() {
        assertEquals("application.reason-missing", refused(() -> application.propose(Status.DECLINED, "  ", Samples.PEER)));
    }

    @Test
    void only_three_answers_can_be_proposed() {
        for (Status status : new Status[] {Status.SUBMITTED, Status.WITHDRAWN}) {
            assertEquals("form.choose", refused(() -> application.propose(status, "why", Samples.PEER)));
        }
    }

    @Test
    void the_other_may_propose_something_else_and_then_needs_the_first_one() {
        application.propose(Status.DECLINED, "no", Samples.PEER);
        application.propose(Status.WAITING, "full", Samples.PROFESSIONAL);
        assertEquals("application.two-people", refused(() -> application.confirm(Samples.PROFESSIONAL, Samples.NOW)));
        application.confirm(Samples.PEER, Samples.NOW);
        assertEquals(Status.WAITING, application.status());
    }

    @Test
    void who_waits_can_be_admitted_and_reads_the_old_reason_until_two_agree() {
        application.propose(Status.WAITING, "full", Samples.PEER);
        application.confirm(Samples.PROFESSIONAL, Samples.NOW);
        application.propose(Status.ADMITTED, "a place is free", Samples.PROFESSIONAL);
        assertEquals("full", application.decision().reason());
        application.confirm(Samples.PEER, Samples.NOW);
        assertEquals("a place is free", application.decision().reason());
    }

    @Test
    void who_was_declined_can_be_looked_at_again_but_not_declined_twice() {
        application.propose(Status.DECLINED, "no", Samples.PEER);
        application.confirm(Samples.PROFESSIONAL, Samples.NOW);
        assertEquals("application.is-so-already", refused(() -> application.propose(Status.DECLINED, "no", Samples.PEER)));
        application.propose(Status.WAITING, "full", Samples.PEER);
        assertEquals(Status.WAITING, application.confirm(Samples.PROFESSIONAL, Samples.NOW));
    }

    @Test
    void an_admission_is_not_taken_back_by_another_answer() {
        application.propose(Status.ADMITTED, "welcome", Samples.PEER);
        application.confirm(Samples.PROFESSIONAL, Samples.NOW);
        assertEquals("application.is-admitted", refused(() -> application.propose(Status.DECLINED, "no", Samples.PEER)));
    }

    @Test
    void the_applicant_withdraws_from_any_state_and_then_nothing_is_answered_any_more() {
        application.propose(Status.ADMITTED, "welcome", Samples.PEER);
        application.withdraw();
        assertEquals(Status.WITHDRAWN, application.status());
        assertEquals("application.nothing-proposed", refused(() -> application.confirm(Samples.PROFESSIONAL, Samples.NOW)));
        assertEquals("application.is-withdrawn", refused(() -> application.propose(Status.ADMITTED, "welcome", Samples.PEER)));
    }

    @Test
    void the_same_proposal_sent_twice_is_recognised() {
        application.propose(Status.ADMITTED, "welcome", Samples.PEER);
        assertTrue(application.isProposed(Status.ADMITTED, "welcome ", Samples.PEER));
        assertFalse(application.isProposed(Status.ADMITTED, "welcome", Samples.PROFESSIONAL));
        assertFalse(application.isProposed(Status.WAITING, "welcome", Samples.PEER));
    }
}
