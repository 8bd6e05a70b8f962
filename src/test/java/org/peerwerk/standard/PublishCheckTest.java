package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.TODAY;
import static org.peerwerk.standard.Versions.codes;
import static org.peerwerk.standard.Versions.facts;
import static org.peerwerk.standard.Versions.marks;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.noted;
import static org.peerwerk.standard.Versions.own;
import static org.peerwerk.standard.Versions.people;
import static org.peerwerk.standard.Versions.person;
import static org.peerwerk.standard.Versions.ready;
import static org.peerwerk.standard.Versions.round;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.text;
import static org.peerwerk.standard.Versions.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.standard.PublishCheck.Facts;
import org.peerwerk.standard.PublishCheck.Ready;
import org.peerwerk.standard.PublishCheck.Task;

class PublishCheckTest {

    @Test
    void a_version_with_consent_and_everything_done_is_ready() {
        PublishCheck check = check(ready());
        assertEquals(new Ready(new Basis.Consent(TODAY, 6, 5, 4)), check);
        assertEquals(new Basis.Consent(TODAY, 6, 5, 4), check.consent());
    }

    @Test
    void a_first_version_needs_no_change_note_and_no_mapping() {
        WholeVersion first = shipped();
        var facts = new Facts(null, first, List.of(), marks(first, 2), List.of(), true, 2, round(null, first));
        assertEquals(List.of(), check(facts).missing());
    }

    @Test
    void every_text_stands_in_three_forms() {
        WholeVersion version = with(next(), "A3", Map.of("description.de-simple", "", "assessment.en", ""));
        assertEquals(List.of("publish.text-missing.de-simple", "publish.text-missing.en"),
                check(facts(version)).missing(Task.TEXTS).stream().map(PublishCheck.Reason::code).toList());
        assertEquals(new Place(Versions.module(version, "A3").id(), "description"), check(facts(version)).missing(Task.TEXTS).getFirst().place());
    }

    @Test
    void every_easy_text_is_checked_by_two() {
        Facts one = changed(ready(), marks(ready().now(), 1));
        assertEquals(List.of("publish.not-checked"), codes(check(one)));
    }

    @Test
    void a_text_that_one_person_did_not_understand_goes_back() {
        Facts ready = ready();
        EasyMarks.Key title = ready.marks().key(Block.of(ready.now().modules().getFirst()).getFirst());
        var marks = new HashMap<>(ready.marks().marks());
        marks.put(title, new EasyMarks.Mark(5, 1, TODAY));
        assertEquals(List.of("publish.sent-back"), codes(check(changed(ready, new EasyMarks(Versions.STANDARD, marks)))));
    }

    @Test
    void an_edit_of_an_easy_text_drops_the_mark_of_exactly_that_text() {
        Facts ready = ready();
        WholeVersion edited = with(ready.now(), "A5", Map.of("title.de-simple", "Andere Wege in Arbeit"));
        List<PublishCheck.Reason> reasons = check(changed(facts(edited), ready.marks())).missing(Task.EASY);
        assertEquals(List.of(new Place(Versions.module(edited, "A5").id(), "title")), reasons.stream().map(PublishCheck.Reason::place).toList());
    }

    @Test
    void an_edit_of_the_german_text_keeps_the_mark_of_the_easy_one() {
        Facts ready = ready();
        WholeVersion edited = with(ready.now(), "A5", Map.of("title.de", "Andere Wege in Arbeit"));
        assertEquals(List.of(), check(changed(facts(edited), ready.marks())).missing(Task.EASY));
    }

    /** As happens where a module was split, and then brought back as it was. */
    @Test
    void an_outcome_in_two_modules_and_a_code_given_twice_are_told_without_files() {
        ModuleContent a2 = Versions.module(next(), "A2");
        ModuleContent.Outcome first = Versions.module(next(), "A1").outcomes().getFirst();
        WholeVersion twice = with(next(), ModuleEdit.Copy.of(a2).outcomes(ModuleEdit.takenOver("A2", a2.outcomes(), List.of(first))).done());
        PublishCheck.Reason reason = flawed(twice).missing(Task.MODULES).getFirst();
        assertEquals("publish.outcome-twice", reason.code());
        assertEquals(new Place(a2.id(), "outcome-" + first.id()), reason.place());
        WholeVersion code = with(next(), "A2", Map.of("outcome-" + a2.outcomes().getLast().id() + ".code", "A2.1"));
        assertEquals(List.of("A2.1"), flawed(code).missing(Task.MODULES).getFirst().params());
    }

    @Test
    void hours_that_are_not_said_are_told_among_the_hours() {
        WholeVersion none = own(next(), content -> VersionFields.apply(content, Map.of("contactUnits", "0")));
        assertEquals(List.of(), flawed(none).missing(Task.MODULES));
        assertTrue(flawed(none).missing(Task.HOURS).stream().allMatch(reason -> reason.place() == null));
        assertTrue(flawed(none).missing(Task.HOURS).size() >= 2, "too small, and another sum");
    }

    private static PublishCheck flawed(WholeVersion version) {
        Facts facts = facts(version);
        return check(new Facts(facts.before(), version, FolderCheck.problems(version), facts.marks(), facts.unanswered(), facts.commented(),
                facts.checkers(), facts.round()));
    }

    @Test
    void every_comment_has_an_answer() {
        Facts ready = ready();
        Place place = new Place(ready.now().modules().getFirst().id(), "title");
        var facts = new Facts(ready.before(), ready.now(), List.of(), ready.marks(), List.of(place, place), true, 4, ready.round());
        assertEquals(List.of(2L), check(facts).missing(Task.COMMENTS).getFirst().params());
        assertEquals(List.of("publish.unanswered"), codes(check(facts)));
    }

    @Test
    void people_could_comment_before() {
        Facts ready = ready();
        var facts = new Facts(ready.before(), ready.now(), List.of(), ready.marks(), List.of(), false, 4, ready.round());
        assertEquals(List.of("publish.not-commented"), codes(check(facts)));
    }

    @Test
    void a_missing_mapping_is_told() {
        assertEquals(List.of("publish.mapping-missing"), codes(check(facts(noted(next(), note -> note.withMapping(List.of()))))));
        ChangeNote.Mapping added = new ChangeNote.Mapping(ChangeNote.Relation.NEW, null, Versions.ADDED);
        WholeVersion without = noted(next(), note -> note.withMapping(note.mapping().stream().filter(step -> !step.equals(added)).toList()));
        assertEquals(List.of(1), check(facts(without)).missing(Task.MAPPING).getFirst().params());
    }

    @Test
    void the_kind_of_change_is_at_least_what_the_differences_demand() {
        WholeVersion editorial = noted(next(), note -> note.withWords(ChangeNote.Kind.EDITORIAL, note.headline(), note.note()));
        assertEquals(List.of("publish.kind-too-small.content"), codes(check(facts(editorial))));
        WholeVersion critical = with(next(), "A3", Map.of("outcome-" + Versions.ADDED + ".critical", "true"));
        assertEquals(List.of("publish.kind-too-small.major"), codes(check(facts(critical))));
    }

    @Test
    void the_kind_of_change_is_said() {
        WholeVersion unsaid = noted(next(), note -> note.withWords(null, note.headline(), note.note()));
        assertEquals(List.of("publish.kind-missing"), codes(check(facts(unsaid))));
    }

    @Test
    void a_major_change_needs_a_transition_rule_and_a_major_number() {
        WholeVersion major = noted(next(), note -> note.withWords(ChangeNote.Kind.MAJOR, note.headline(), note.note()));
        assertEquals(List.of("publish.number", "publish.transition-missing"), codes(check(facts(major))));
        WholeVersion ruled = noted(own(major, content -> content.numbered("2.0")), note -> note.withTransitions(
                List.of(new ChangeNote.Transition(ChangeNote.Way.KEEP_TITLE, null, List.of(), text("Sie behalten Ihren Titel")))));
        assertEquals(List.of(), check(facts(ruled)).missing());
    }

    @Test
    void a_transition_is_known_six_months_before_its_end_and_a_delta_names_outcomes() {
        WholeVersion soon = noted(next(), note -> note.withTransitions(List.of(
                new ChangeNote.Transition(ChangeNote.Way.FINISH_OLD, TODAY.plusMonths(6).minusDays(1), List.of(), text("Sie machen fertig")),
                new ChangeNote.Transition(ChangeNote.Way.DELTA, TODAY.plusMonths(6), List.of(new UUID(0, 0)), text("Alle lernen das dazu")))));
        assertEquals(List.of("publish.transition-too-soon", "publish.delta-missing"), codes(check(facts(soon))));
    }

    @Test
    void a_version_that_changes_nothing_is_not_published() {
        WholeVersion same = noted(own(next(), content -> content), note -> note);
        same = new WholeVersion(same.content(), shipped().modules());
        assertTrue(codes(check(facts(same))).contains("publish.nothing-changed"));
    }

    @Test
    void a_missing_change_note_is_a_missing_text() {
        WholeVersion silent = noted(next(), note -> note.withWords(note.kind(), new LocalizedText("", "", ""), note.note()));
        assertEquals(List.of(new Place(null, "headline")), check(facts(silent)).missing(Task.TEXTS).stream().map(PublishCheck.Reason::place)
                .distinct().toList());
    }

    @Test
    void an_open_stop_blocks_and_says_no_name() {
        ConsentRound all = ready().round();
        var stopped = new ConsentRound(all.items(), all.quorum(), all.votes(), List.of(all.items().getLast().key()), all.present(),
                all.selfAdvocates(), all.authors(), 0);
        PublishCheck check = check(voted(ready(), stopped));
        assertEquals(List.of("consent.stop"), codes(check));
        assertEquals("consent.stop", assertThrows(RuleBroken.class, check::consent).code());
    }

    @Test
    void too_few_votes_are_told() {
        assertEquals(List.of("consent.too-few-votes"), codes(check(voted(ready(), round(shipped(), next(), people(1, 4), people(1, 4))))));
    }

    @Test
    void too_few_self_advocates_are_told_of_those_present_and_of_the_yes_votes() {
        assertEquals(List.of("consent.too-few-self-advocates-present", "consent.too-few-self-advocates"),
                codes(check(voted(ready(), round(shipped(), next(), people(1, 6), people(1, 2))))));
    }

    @Test
    void an_author_as_the_only_voter_is_not_enough() {
        ConsentRound alone = round(shipped(), next(), Set.of(person(6)), Set.of(person(6)));
        assertEquals(List.of("consent.too-few-votes", "consent.only-authors"), codes(check(voted(ready(), alone))));
    }

    private static PublishCheck check(Facts facts) {
        return PublishCheck.of(facts, TODAY);
    }

    private static Facts changed(Facts facts, EasyMarks marks) {
        return new Facts(facts.before(), facts.now(), facts.flaws(), marks, facts.unanswered(), facts.commented(), facts.checkers(), facts.round());
    }

    private static Facts voted(Facts facts, ConsentRound round) {
        return new Facts(facts.before(), facts.now(), facts.flaws(), facts.marks(), facts.unanswered(), facts.commented(), facts.checkers(), round);
    }
}
