package org.peerwerk.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.assessment.Course.PEER;
import static org.peerwerk.assessment.Course.PROFESSIONAL;
import static org.peerwerk.assessment.Course.SOMEBODY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.cohort.Practice;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.standard.Basis;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.Shipped;
import org.peerwerk.standard.VersionContent;

/** The rules of domain.md 1.3 and 7, on the standards as shipped and on small made ones. */
class ProgressTest {
    private static final PublishedVersion PEER_SUPPORTER = Shipped.version("peer-supporter");
    private static final PublishedVersion TRAIN_THE_TRAINER = Shipped.version("train-the-trainer");
    private static final LocalizedText WORDS = new LocalizedText("Wörter", "Wörter", "Words");

    // the whole

    @Test
    void who_did_everything_is_eligible_in_both_standards() {
        assertTrue(Course.finished(PEER_SUPPORTER).eligibility().isEligible(), Course.finished(PEER_SUPPORTER).missing().toString());
        assertTrue(Course.finished(TRAIN_THE_TRAINER).eligibility().isEligible(), Course.finished(TRAIN_THE_TRAINER).missing().toString());
    }

    @Test
    void whose_course_has_just_begun_is_told_every_rule_that_is_open() {
        var states = Course.begun(PEER_SUPPORTER).progress().rules();
        assertEquals(List.of("minimum-age", "lived-experience", "wish-to-share", "info-talk", "release", "attendance-total",
                "attendance-module", "attendance-complete", "code-of-ethics", "critical-outcomes", "other-outcomes", "practice"),
                states.stream().map(line -> line.rule().id()).toList());
        assertTrue(states.stream().noneMatch(line -> line.state().isSettled()));
    }

    @Test
    void rules_that_are_no_condition_of_a_participant_are_information() {
        var information = Course.begun(TRAIN_THE_TRAINER).progress().information().stream().map(Rule::id).toList();
        assertTrue(information.containsAll(
                List.of("entry-route-staff", "entry-route-peer", "make-up", "decision", "otherwise", "results-kept")));
        assertTrue(Course.begun(PEER_SUPPORTER).progress().information().stream().map(Rule::id).toList()
                .containsAll(List.of("never-asked", "group-size", "tandem", "peer-share-total", "course-days")));
    }

    @Test
    void every_rule_of_a_standard_is_either_a_condition_or_information() {
        for (var version : List.of(PEER_SUPPORTER, TRAIN_THE_TRAINER)) {
            Progress progress = Course.begun(version).progress();
            assertEquals(version.content().rules().size(), progress.rules().size() + progress.information().size());
        }
    }

    @Test
    void a_peers_share_missed_by_the_organisers_takes_nothing_from_participants() {
        // every session of this course is led by the professional alone
        assertTrue(Course.finished(PEER_SUPPORTER).eligibility().isEligible());
    }

    // attendance in total: 80 % of 3960 minutes are 3168, so 792 may be missed

    @Test
    void exactly_80_percent_in_total_is_enough() {
        var course = Course.finished(PEER_SUPPORTER);
        missEvenly(course, 792);
        assertEquals(3168, course.progress().attendedMinutes());
        assertInstanceOf(RuleState.Met.class, course.state("attendance-total"));
    }

    @Test
    void one_minute_below_80_percent_in_total_is_missing() {
        var course = Course.finished(PEER_SUPPORTER);
        missEvenly(course, 793);
        assertEquals(List.of(Missing.of("assessment.missing.attendance-total", Duration.ofMinutes(1))),
                lacking(course, "attendance-total"));
    }

    /** Misses minutes in A1, A2, A5, A6, A7, A8 so that no module falls below its own 75 %. */
    private static void missEvenly(Course course, int minutes) {
        int left = minutes;
        for (String code : List.of("A1", "A2", "A5", "A6", "A7", "A8")) {
            int here = Math.min(left, PEER_SUPPORTER.module(code).contactMinutes() / 4 + (code.equals("A8") ? 200 : 0));
            course.missed(code, here);
            left -= here;
        }
        assertEquals(0, left);
    }

    // attendance of each module: 75 % of 360 minutes are 270

    @Test
    void exactly_75_percent_of_a_module_is_enough() {
        assertInstanceOf(RuleState.Met.class, Course.finished(PEER_SUPPORTER).missed("A1", 90).state("attendance-module"));
    }

    @Test
    void one_minute_below_75_percent_of_a_module_is_missing_and_the_module_named() {
        assertEquals(List.of(Missing.of("assessment.missing.attendance-module", "A1", Duration.ofMinutes(1))),
                lacking(Course.finished(PEER_SUPPORTER).missed("A1", 91), "attendance-module"));
    }

    @Test
    void a_share_that_is_no_whole_minute_is_never_rounded_down() {
        // 75 % of 45 minutes are 33.75
        var version = made(List.of(module("M1", 1)), new Rule.AttendanceModule("attendance", Rule.Stage.CERTIFICATE, WORDS, 75));
        assertEquals(List.of(Missing.of("assessment.missing.attendance-module", "M1", Duration.ofMinutes(1))),
                Course.finished(version).missed("M1", 12).missing());
        assertTrue(Course.finished(version).missed("M1", 11).eligibility().isEligible());
    }

    @Test
    void made_up_minutes_count_as_attended() {
        var course = Course.finished(PEER_SUPPORTER).missed("A1", 200, 110);
        assertInstanceOf(RuleState.Met.class, course.state("attendance-module"));
        assertEquals(270, course.progress().module("A1").attendedMinutes());
    }

    // complete modules

    @Test
    void fifteen_missed_minutes_a_day_are_tolerated_in_a_complete_module() {
        assertInstanceOf(RuleState.Met.class, Course.finished(PEER_SUPPORTER).missed("A3", 15).state("attendance-complete"));
    }

    @Test
    void sixteen_missed_minutes_a_day_are_not() {
        assertEquals(List.of(Missing.of("assessment.missing.attendance-complete", "A3", Duration.ofMinutes(1))),
                lacking(Course.finished(PEER_SUPPORTER).missed("A3", 16), "attendance-complete"));
    }

    @Test
    void minutes_missed_in_two_sessions_of_one_day_are_added_up() {
        var course = Course.finished(PEER_SUPPORTER).split("A3", List.of(270, 270), List.of(8, 8));
        assertEquals(List.of(Missing.of("assessment.missing.attendance-complete", "A3", Duration.ofMinutes(1))),
                lacking(course, "attendance-complete"));
        assertInstanceOf(RuleState.Met.class,
                Course.finished(PEER_SUPPORTER).split("A3", List.of(270, 270), List.of(8, 7)).state("attendance-complete"));
    }

    @Test
    void what_was_missed_in_A3_can_be_made_up() {
        assertInstanceOf(RuleState.Met.class, Course.finished(PEER_SUPPORTER).missed("A3", 200, 185).state("attendance-complete"));
    }

    @Test
    void what_was_missed_in_B1_counts_by_presence_only() {
        assertEquals(List.of(Missing.of("assessment.missing.attendance-present", "B1", Duration.ofMinutes(85))),
                lacking(Course.finished(TRAIN_THE_TRAINER).missed("B1", 100, 100), "attendance-complete"));
        assertInstanceOf(RuleState.Met.class, Course.finished(TRAIN_THE_TRAINER).missed("B1", 15, 0).state("attendance-complete"));
    }

    @Test
    void a_complete_module_without_any_session_was_not_attended() {
        assertEquals(List.of(Missing.of("assessment.missing.attendance-complete", "A3", Duration.ofMinutes(540))),
                lacking(Course.finished(PEER_SUPPORTER).withoutSessions("A3"), "attendance-complete"));
    }

    // critical outcomes

    @Test
    void a_critical_outcome_needs_both_of_the_tandem() {
        var course = Course.finished(PEER_SUPPORTER).withoutResults("A3.1", PROFESSIONAL);
        assertEquals(OutcomeLine.Standing.SECOND_OPEN, course.line("A3.1").standing());
        assertEquals(List.of(Missing.of("assessment.missing.critical", 1, 9, "A3.1")), lacking(course, "critical-outcomes"));
    }

    @Test
    void without_the_peer_a_critical_outcome_is_not_achieved() {
        var course = Course.finished(PEER_SUPPORTER).withoutResults("A3.1", PEER);
        assertEquals(OutcomeLine.Standing.SECOND_OPEN, course.line("A3.1").standing());
    }

    @Test
    void one_assessor_twice_is_one_assessor() {
        var course = Course.finished(PEER_SUPPORTER).withoutResults("A3.1", PEER).result("A3.1", PROFESSIONAL, Level.INDEPENDENT);
        assertEquals(OutcomeLine.Standing.SECOND_OPEN, course.line("A3.1").standing());
        assertEquals(1, course.line("A3.1").results().size());
    }

    @Test
    void who_takes_over_in_the_tandem_takes_over_the_seat_and_nothing_is_lost() {
        var course = Course.finished(PEER_SUPPORTER).result("A3.1", PEER, Level.NOT_YET).resultOfPeer("A3.1", SOMEBODY, Level.INDEPENDENT);
        assertEquals(OutcomeLine.Standing.ACHIEVED, course.line("A3.1").standing());
        assertEquals(List.of(PROFESSIONAL, SOMEBODY), course.line("A3.1").results().stream().map(OutcomeResult::assessorId).toList());
    }

    @Test
    void one_person_on_both_seats_one_after_the_other_is_one_assessor() {
        var course = Course.finished(PEER_SUPPORTER).withoutResults("A3.1", PEER).resultOfPeer("A3.1", PROFESSIONAL, Level.INDEPENDENT);
        assertEquals(OutcomeLine.Standing.SECOND_OPEN, course.line("A3.1").standing());
    }

    @Test
    void both_must_have_found_it_achieved() {
        var course = Course.finished(PEER_SUPPORTER).result("A3.1", PEER, Level.NOT_YET);
        assertEquals(OutcomeLine.Standing.NOT_YET, course.line("A3.1").standing());
    }

    @Test
    void the_latest_entry_of_an_assessor_counts() {
        var course = Course.finished(PEER_SUPPORTER).result("A3.1", PEER, Level.NOT_YET).result("A3.1", PEER, Level.WITH_SUPPORT);
        assertEquals(OutcomeLine.Standing.ACHIEVED, course.line("A3.1").standing());
    }

    @Test
    void with_support_counts_for_every_outcome_of_the_peer_supporter() {
        var course = Course.finished(PEER_SUPPORTER).withoutResults();
        PEER_SUPPORTER.outcomes().forEach(outcome -> course.both(outcome.code(), Level.WITH_SUPPORT));
        assertTrue(course.eligibility().isEligible());
    }

    @Test
    void with_support_does_not_count_for_B3_3_and_B5_1() {
        var course = Course.finished(TRAIN_THE_TRAINER).withoutResults();
        TRAIN_THE_TRAINER.outcomes().forEach(outcome -> course.both(outcome.code(), Level.WITH_SUPPORT));
        assertEquals(List.of(Missing.of("assessment.missing.critical", 2, 10, "B3.3, B5.1")), course.missing());
    }

    // the other outcomes

    @Test
    void of_24_other_outcomes_20_are_needed() {
        assertEquals(List.of(Missing.of("assessment.missing.other", 1, 20, 24, 19)),
                lacking(onlyOthers(PEER_SUPPORTER, 19), "other-outcomes"));
        assertInstanceOf(RuleState.Met.class, onlyOthers(PEER_SUPPORTER, 20).state("other-outcomes"));
    }

    @Test
    void of_19_other_outcomes_16_are_needed() {
        assertEquals(List.of(Missing.of("assessment.missing.other", 1, 16, 19, 15)),
                lacking(onlyOthers(TRAIN_THE_TRAINER, 15), "other-outcomes"));
        assertInstanceOf(RuleState.Met.class, onlyOthers(TRAIN_THE_TRAINER, 16).state("other-outcomes"));
    }

    @Test
    void for_another_outcome_one_assessor_is_enough() {
        assertEquals(OutcomeLine.Standing.ACHIEVED, Course.finished(PEER_SUPPORTER).withoutResults("A3.2", PEER).line("A3.2").standing());
    }

    @Test
    void for_another_outcome_who_looked_last_counts() {
        var course = Course.finished(PEER_SUPPORTER).result("A3.2", PEER, Level.NOT_YET).result("A3.2", PROFESSIONAL, Level.INDEPENDENT);
        assertEquals(OutcomeLine.Standing.ACHIEVED, course.line("A3.2").standing());
        assertEquals(OutcomeLine.Standing.NOT_YET, course.result("A3.2", PROFESSIONAL, Level.NOT_YET).line("A3.2").standing());
    }

    private static Course onlyOthers(PublishedVersion version, int achieved) {
        var course = Course.finished(version).withoutResults();
        version.outcomes().filter(outcome -> !outcome.critical()).limit(achieved)
                .forEach(outcome -> course.result(outcome.code(), PEER, Level.INDEPENDENT));
        return course;
    }

    // practice

    @Test
    void practice_needs_its_hours_and_its_contacts() {
        var course = Course.finished(PEER_SUPPORTER).withoutPractice();
        assertEquals(List.of(Missing.of("assessment.missing.practice", Duration.ofHours(24)),
                Missing.of("assessment.missing.contacts", 6, 6)), lacking(course, "practice"));
        course.practice(24 * 60 - 1, Practice.Kind.TALK, 5);
        assertEquals(List.of(Missing.of("assessment.missing.practice", Duration.ofMinutes(1)),
                Missing.of("assessment.missing.contacts", 1, 6)), lacking(course, "practice"));
        course.practice(1, Practice.Kind.GROUP, 1);
        assertInstanceOf(RuleState.Met.class, course.state("practice"));
    }

    @Test
    void teaching_practice_needs_two_co_delivered_sessions() {
        var course = Course.finished(TRAIN_THE_TRAINER).withoutPractice().practice(15 * 60, Practice.Kind.PREPARATION, 0)
                .practice(60, Practice.Kind.CO_DELIVERY, 0);
        assertEquals(List.of(Missing.of("assessment.missing.co-delivered", 1, 2)), lacking(course, "practice"));
        assertInstanceOf(RuleState.Met.class, course.practice(60, Practice.Kind.CO_DELIVERY, 0).state("practice"));
    }

    // what a person checks

    @Test
    void a_rule_that_no_machine_evaluates_blocks_until_a_person_confirms_it_and_says_so() {
        var course = Course.finished(PEER_SUPPORTER).withoutConfirmation("code-of-ethics");
        Rule rule = PEER_SUPPORTER.content().rules(Rule.CodeOfEthics.class).getFirst();
        assertInstanceOf(RuleState.Unconfirmed.class, course.state("code-of-ethics"));
        assertEquals(List.of(Missing.of("assessment.missing.person", rule.text())), course.missing());
        assertEquals(List.of(rule), course.progress().confirmable());
    }

    @Test
    void a_confirmation_names_who_confirmed() {
        var state = assertInstanceOf(RuleState.Confirmed.class, Course.finished(PEER_SUPPORTER).state("code-of-ethics"));
        assertEquals(PEER, state.by());
    }

    @Test
    void nobody_can_confirm_what_the_machine_evaluates() {
        assertInstanceOf(RuleState.Lacking.class, Course.begun(PEER_SUPPORTER).confirm("attendance-total").state("attendance-total"));
    }

    // ways into the course

    @Test
    void one_complete_way_into_the_course_is_enough() {
        var course = begunWays().confirm("prior-certificate");
        assertTrue(course.eligibility().isEligible(), course.missing().toString());
        assertInstanceOf(RuleState.NotNeeded.class, course.state("companion"));
    }

    @Test
    void the_other_way_is_enough_too() {
        var course = begunWays().confirm("provider-work").confirm("employer-commitment").confirm("companion");
        assertTrue(course.eligibility().isEligible(), course.missing().toString());
        assertInstanceOf(RuleState.NotNeeded.class, course.state("prior-certificate"));
    }

    @Test
    void half_a_way_is_not_enough_and_its_open_rules_are_named() {
        var course = begunWays().confirm("provider-work").confirm("companion");
        Rule open = TRAIN_THE_TRAINER.content().rules(Rule.EmployerCommitment.class).getFirst();
        assertEquals(List.of(Missing.of("assessment.missing.person", open.text())), course.missing());
    }

    @Test
    void where_no_way_was_begun_one_sentence_says_that_one_is_needed() {
        assertEquals(List.of(Missing.of("assessment.missing.route", 2)), begunWays().missing());
        assertFalse(begunWays().eligibility().isEligible());
    }

    private static Course begunWays() {
        var course = Course.finished(TRAIN_THE_TRAINER);
        List.of("provider-work", "employer-commitment", "companion", "prior-certificate").forEach(course::withoutConfirmation);
        return course;
    }

    // small made standards

    @Test
    void a_standard_without_rules_asks_for_nothing() {
        assertTrue(Course.begun(made(List.of(module("M1", 2)))).eligibility().isEligible());
    }

    @Test
    void a_standard_may_ask_for_one_assessor_of_critical_outcomes() {
        var version = made(List.of(module("M1", 1)), new Rule.CriticalOutcomes("critical", Rule.Stage.CERTIFICATE, WORDS, 1, 0));
        var course = Course.begun(version).result("M1.1", PROFESSIONAL, Level.INDEPENDENT);
        assertEquals(OutcomeLine.Standing.ACHIEVED, course.line("M1.1").standing());
    }

    private static List<Missing> lacking(Course course, String rule) {
        return assertInstanceOf(RuleState.Lacking.class, course.state(rule)).missing();
    }

    private static ModuleContent module(String code, int units) {
        return new ModuleContent(1, new UUID(2, code.hashCode()), code, true, WORDS, WORDS,
                List.of(new ModuleContent.Unit(WORDS, units, ModuleContent.Hours.CONTACT),
                        new ModuleContent.Unit(WORDS, 10, ModuleContent.Hours.SELF_STUDY)), 0, WORDS, List.of(), false,
                List.of(new ModuleContent.Outcome(new UUID(3, code.hashCode()), code + ".1", true, true, WORDS)), null);
    }

    private static PublishedVersion made(List<ModuleContent> modules, Rule... rules) {
        var content = new VersionContent(1, "made", "1.0", "", WORDS, WORDS, WORDS, 0, 0,
                modules.stream().map(ModuleContent::code).toList(), List.of(rules), null);
        return new PublishedVersion(new UUID(4, 0), "made", "1.0", new Basis.Start(), "", LocalDate.of(2026, 1, 1), content, modules);
    }
}
