package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.RuleBroken;

class CohortTest {
    private static final PlanCheck READY = new PlanCheck.Ready();
    private static final PlanCheck BLOCKED = new PlanCheck.Blocked(List.of(PlanCheck.Reason.of("cohort.check.hours", "M1", 1, 4)));

    private static Cohort.Plan with(LocalDate starts, LocalDate ends, LocalDate applyUntil) {
        return new Cohort.Plan("Course", "", Samples.COHORT, "Berlin", "", starts, ends, applyUntil, 10, Samples.PROFESSIONAL,
                Samples.PEER);
    }

    private static Cohort published() {
        Cohort cohort = Samples.cohort();
        cohort.publish(READY);
        return cohort;
    }

    @Test
    void who_takes_part_has_to_know_of_other_days_another_place_or_others_who_lead() {
        Cohort.Plan plan = with(Samples.FIRST, Samples.LAST, Samples.FIRST);
        assertFalse(plan.isElsewhere(with(Samples.FIRST, Samples.LAST, Samples.FIRST.minusDays(1))));
        assertTrue(plan.isElsewhere(with(Samples.FIRST, Samples.LAST.plusDays(1), Samples.FIRST)));
        assertTrue(plan.isElsewhere(with(Samples.FIRST.minusDays(1), Samples.LAST, Samples.FIRST)));
    }

    @Test
    void a_planned_course_takes_no_applications() {
        assertFalse(Samples.cohort().takesApplications(Samples.FIRST.minusDays(20)));
    }

    @Test
    void a_published_course_takes_applications_until_the_last_day_inclusive() {
        LocalDate last = published().plan().applyUntil();
        assertTrue(published().takesApplications(last));
        assertFalse(published().takesApplications(last.plusDays(1)));
    }

    @Test
    void a_plan_that_is_not_ready_is_not_published_and_says_why() {
        Cohort cohort = Samples.cohort();
        var refused = assertThrows(RuleBroken.class, () -> cohort.publish(BLOCKED));
        assertEquals("cohort.check.hours", refused.code());
        assertEquals(List.of("M1", 1, 4), refused.params());
        assertEquals(Cohort.Status.PLANNED, cohort.status());
    }

    @Test
    void it_runs_from_its_first_day_to_its_last_and_nobody_presses_a_button() {
        Cohort cohort = published();
        assertEquals(Cohort.Status.OPEN, cohort.statusOn(Samples.FIRST.minusDays(1)));
        assertEquals(Cohort.Status.RUNNING, cohort.statusOn(Samples.FIRST));
        assertEquals(Cohort.Status.RUNNING, cohort.statusOn(Samples.LAST));
        assertEquals(Cohort.Status.COMPLETED, cohort.statusOn(Samples.LAST.plusDays(1)));
        assertEquals(Cohort.Status.PLANNED, Samples.cohort().statusOn(Samples.FIRST));
    }

    @Test
    void a_planned_course_may_be_unready_for_as_long_as_it_likes() {
        Cohort cohort = Samples.cohort();
        cohort.replan(Samples.plan(12), BLOCKED, Samples.FIRST);
        cohort.keepsItsPlan(BLOCKED);
        assertEquals(12, cohort.plan().places());
    }

    @Test
    void a_published_course_never_loses_what_made_it_publishable() {
        Cohort cohort = published();
        assertEquals("cohort.check.hours", assertThrows(RuleBroken.class, () -> cohort.keepsItsPlan(BLOCKED)).code());
        assertThrows(RuleBroken.class, () -> cohort.replan(Samples.plan(12), BLOCKED, Samples.FIRST));
        assertEquals(10, cohort.plan().places());
        cohort.replan(Samples.plan(12), READY, Samples.FIRST);
        assertEquals(12, cohort.plan().places());
    }

    @Test
    void a_completed_course_is_planned_no_more() {
        assertEquals("cohort.replan.too-late", assertThrows(RuleBroken.class,
                () -> published().replan(Samples.plan(12), READY, Samples.LAST.plusDays(1))).code());
    }

    @Test
    void a_tandem_is_two_people() {
        var plan = new Cohort.Plan("Course", "", Samples.COHORT, "Berlin", "", Samples.FIRST, Samples.LAST, Samples.FIRST, 10, Samples.PEER,
                Samples.PEER);
        assertEquals("cohort.tandem.two-people", assertThrows(RuleBroken.class,
                () -> new Cohort(Samples.COHORT, Samples.COHORT, "x", plan)).code());
    }

    @Test
    void dates_stand_in_their_order() {
        assertEquals("endsOn", assertThrows(RuleBroken.class, () -> new Cohort(Samples.COHORT, Samples.COHORT, "x",
                with(Samples.FIRST, Samples.FIRST.minusDays(1), Samples.FIRST.minusDays(2)))).field());
        assertEquals("applyUntil", assertThrows(RuleBroken.class, () -> new Cohort(Samples.COHORT, Samples.COHORT, "x",
                with(Samples.FIRST, Samples.LAST, Samples.LAST.plusDays(1)))).field());
    }

    @Test
    void how_long_a_funder_wants_the_records_is_settled_before_anybody_is_admitted() {
        Cohort cohort = published();
        assertEquals("until", assertThrows(RuleBroken.class, () -> cohort.keepRecords(Samples.LAST.minusDays(1), false)).field());
        cohort.keepRecords(Samples.LAST.plusYears(5), false);
        assertEquals(Samples.LAST.plusYears(5), cohort.keptUntil());
        assertEquals("cohort.kept.too-late", assertThrows(RuleBroken.class, () -> cohort.keepRecords(Samples.LAST.plusYears(9), true)).code());
        assertEquals("cohort.kept.too-late", assertThrows(RuleBroken.class, () -> cohort.keepRecords(null, true)).code());
        cohort.keepRecords(Samples.LAST.plusYears(5), true);
        assertEquals(Samples.LAST.plusYears(5), cohort.keptUntil(), "the same once more changes nothing");
    }

    @Test
    void both_of_the_tandem_lead_it_and_nobody_else() {
        Cohort cohort = Samples.cohort();
        assertTrue(cohort.isLedBy(Samples.PEER));
        assertTrue(cohort.isLedBy(Samples.PROFESSIONAL));
        assertFalse(cohort.isLedBy(Samples.STAFF));
        assertEquals(Samples.PEER, cohort.partnerOf(Samples.PROFESSIONAL));
        assertEquals(Samples.PROFESSIONAL, cohort.partnerOf(Samples.PEER));
    }
}
