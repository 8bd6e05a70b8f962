package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

class PlanCheckTest {
    private static final PlanCheck.May MAY = new PlanCheck.May(true, true);

    private static List<String> missing(List<Session> sessions, PublishedVersion version) {
        return PlanCheck.of(Samples.plan(), sessions, version, MAY).missing().stream().map(PlanCheck.Reason::code).toList();
    }

    @Test
    void a_plan_that_covers_everything_is_ready() {
        assertInstanceOf(PlanCheck.Ready.class, PlanCheck.of(Samples.plan(), Samples.fullPlan(),
                Samples.version(Samples.groupSize(8, 12), Samples.share(50, Rule.Scope.TOTAL, null)), MAY));
    }

    @Test
    void an_organisation_that_has_not_signed_blocks() {
        assertEquals(List.of(PlanCheck.Reason.of("cohort.check.organisation")),
                PlanCheck.of(Samples.plan(), Samples.fullPlan(), Samples.version(), new PlanCheck.May(true, false)).missing());
    }

    @Test
    void a_tandem_without_permission_blocks() {
        assertEquals(List.of(PlanCheck.Reason.of("cohort.check.tandem")),
                PlanCheck.of(Samples.plan(), Samples.fullPlan(), Samples.version(), new PlanCheck.May(false, true)).missing());
    }

    @Test
    void too_many_places_block_and_so_do_too_few() {
        var version = Samples.version(Samples.groupSize(8, 12));
        for (int places : new int[] {7, 13}) {
            assertEquals(List.of(PlanCheck.Reason.of("cohort.check.group-size", 8, 12)),
                    PlanCheck.of(Samples.plan(places), Samples.fullPlan(), version, MAY).missing());
        }
        for (int places : new int[] {8, 12}) {
            assertInstanceOf(PlanCheck.Ready.class, PlanCheck.of(Samples.plan(places), Samples.fullPlan(), version, MAY));
        }
    }

    @Test
    void each_module_with_too_few_hours_is_named_with_what_is_planned() {
        var only = List.of(Samples.session(1, Samples.FIRST, Samples.part("M1", 1, 90, SessionPart.Lead.PEER)));
        assertEquals(List.of(PlanCheck.Reason.of("cohort.check.hours", "M1", 2, 4), PlanCheck.Reason.of("cohort.check.hours", "M2", 0, 4)),
                PlanCheck.of(Samples.plan(), only, Samples.version(), MAY).missing());
    }

    @Test
    void self_study_needs_no_session() {
        assertEquals(List.of(), missing(Samples.fullPlan(), Samples.version()));
    }

    @Test
    void one_minute_below_the_peers_share_in_total_blocks() {
        var sessions = List.of(
                Samples.session(1, Samples.FIRST, Samples.part("M1", 1, 90, SessionPart.Lead.PEER), Samples.part("M1", 2, 89,
                        SessionPart.Lead.PEER),
                        Samples.part("M1", 2, 1, SessionPart.Lead.PROFESSIONAL)),
                Samples.session(2, Samples.FIRST, Samples.part("M2", 1, 180, SessionPart.Lead.PROFESSIONAL)));
        assertEquals(List.of("cohort.check.peer-share"), missing(sessions, Samples.version(Samples.share(50, Rule.Scope.TOTAL, null))));
    }

    @Test
    void the_share_in_each_module_names_the_module_that_misses_it() {
        assertEquals(List.of(PlanCheck.Reason.of("cohort.check.peer-share-module", "M2", 0, 30)),
                PlanCheck.of(Samples.plan(), Samples.fullPlan(), Samples.version(Samples.share(30, Rule.Scope.EACH_MODULE, null)), MAY)
                        .missing());
    }

    @Test
    void the_share_in_one_module_looks_at_no_other() {
        assertEquals(List.of(), missing(Samples.fullPlan(), Samples.version(Samples.share(75, Rule.Scope.MODULE, "M1"))));
        assertEquals(List.of("cohort.check.peer-share-module"), missing(Samples.fullPlan(), Samples.version(Samples.share(75,
                Rule.Scope.MODULE, "M2"))));
    }

    @Test
    void a_session_outside_the_days_of_the_course_blocks() {
        var sessions = List.of(Samples.session(1, Samples.FIRST.minusDays(1), Samples.part("M1", 1, 180, SessionPart.Lead.PEER)),
                Samples.session(2, Samples.LAST.plusDays(1), Samples.part("M2", 1, 180, SessionPart.Lead.PEER)));
        assertEquals(List.of(PlanCheck.Reason.of("cohort.check.session-outside", 2L)),
                PlanCheck.of(Samples.plan(), sessions, Samples.version(), MAY).missing());
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        var check = PlanCheck.of(Samples.plan(3), List.of(), Samples.version(Samples.groupSize(8, 12)), new PlanCheck.May(false, true));
        assertEquals(List.of("cohort.check.tandem", "cohort.check.group-size", "cohort.check.hours", "cohort.check.hours"),
                check.missing().stream().map(PlanCheck.Reason::code).toList());
        assertEquals("cohort.check.tandem", assertThrows(RuleBroken.class, check::require).code());
    }
}
