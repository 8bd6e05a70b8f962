package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.peerwerk.standard.Versions.TODAY;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.people;
import static org.peerwerk.standard.Versions.person;
import static org.peerwerk.standard.Versions.round;
import static org.peerwerk.standard.Versions.shipped;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerwerk.shared.RuleBroken;

class ConsentRoundTest {

    @Test
    void the_change_note_comes_first_then_only_what_changed() {
        List<ConsentRound.Item> items = ConsentRound.items(shipped(), next());
        assertEquals(List.of(ConsentRound.CHANGE_NOTE, Versions.module(next(), "A3").id().toString()),
                items.stream().map(ConsentRound.Item::key).toList());
    }

    @Test
    void a_first_version_is_voted_on_module_by_module() {
        List<ConsentRound.Item> items = ConsentRound.items(null, shipped());
        assertEquals(9, items.size());
        assertEquals(ConsentRound.FRAME, items.getFirst().key());
    }

    @Test
    void a_rule_or_the_order_of_modules_that_changes_is_voted_on() {
        WholeVersion ruled = Versions.own(next(), content -> VersionFields.apply(content, Map.of("rule-minimum-age.years", "16")));
        assertTrue(ConsentRound.items(shipped(), ruled).stream().anyMatch(item -> item.key().equals(ConsentRound.FRAME)));
        var turned = new WholeVersion(next().content().withModules(next().content().modules().reversed()), next().modules().reversed());
        assertTrue(ConsentRound.items(shipped(), turned).stream().anyMatch(item -> item.key().equals(ConsentRound.FRAME)));
    }

    @Test
    void an_edit_voids_the_votes_on_the_old_words_and_no_others() {
        ConsentRound before = round(shipped(), next());
        WholeVersion edited = Versions.with(next(), "A3", Map.of("title.en", "Listening"));
        var after = new ConsentRound(ConsentRound.items(shipped(), edited), Quorum.FLOOR, before.votes(), List.of(), before.present(),
                before.selfAdvocates(), before.authors(), 0);
        assertEquals(6, after.votesOn(after.items().getFirst()));
        assertEquals(0, after.votesOn(after.items().getLast()));
    }

    @Test
    void a_stop_survives_an_edit() {
        WholeVersion edited = Versions.with(next(), "A3", Map.of("title.en", "Listening"));
        String a3 = Versions.module(edited, "A3").id().toString();
        ConsentRound all = round(shipped(), edited);
        var stopped = new ConsentRound(all.items(), all.quorum(), all.votes(), List.of(a3), all.present(), all.selfAdvocates(), all.authors(), 0);
        assertEquals("consent.stop", stopped.missing().getFirst().code());
        assertEquals(1, stopped.stopsOn(all.items().getLast()));
    }

    @Test
    void who_writes_and_speaks_for_others_is_counted_once() {
        ConsentRound round = round(shipped(), next(), people(2, 6), people(2, 6));
        assertEquals(new Basis.Consent(TODAY, 5, 5, 0), round.reached(0));
    }

    @Test
    void half_is_enough_and_less_is_not() {
        assertEquals(List.of(), round(shipped(), next(), people(1, 6), people(1, 3)).missing());
        assertEquals(2, round(shipped(), next(), people(1, 7), people(1, 3)).missing().size());
    }

    @Test
    void the_consent_of_a_self_advocate_who_takes_it_back_does_not_count_any_more() {
        assertEquals(List.of(), round(shipped(), next(), people(1, 6), Set.of(person(1), person(2), person(3))).missing());
        assertEquals(2, round(shipped(), next(), people(1, 6), Set.of(person(1), person(2))).missing().size());
    }

    @Test
    void a_fee_is_recorded_for_everybody() {
        ConsentRound all = round(shipped(), next());
        var without = new ConsentRound(all.items(), all.quorum(), all.votes(), List.of(), all.present(), all.selfAdvocates(), all.authors(), 2);
        assertEquals(List.of(2), without.missing().getFirst().params());
    }

    @Test
    void the_owner_may_ask_for_more() {
        Quorum more = Quorum.FLOOR.raisedTo(new Quorum(7, 60, 75));
        ConsentRound all = round(shipped(), next());
        var asked = new ConsentRound(all.items(), more, all.votes(), List.of(), all.present(), all.selfAdvocates(), all.authors(), 0);
        assertEquals(List.of("consent.too-few-votes"), asked.missing().stream().map(PublishCheck.Reason::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"4, 50, 50, votes", "5, 49, 50, presentPercent", "5, 50, 49, yesPercent", "0, 0, 0, votes"})
    void nobody_may_ask_for_less(int votes, int present, int yes, String lowered) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> Quorum.FLOOR.raisedTo(new Quorum(votes, present, yes)));
        assertEquals("quorum.lowered", refused.code());
        assertEquals(lowered, refused.field());
        assertThrows(RuleBroken.class, () -> new Quorum(8, 60, 60).raisedTo(Quorum.FLOOR));
    }

    @Test
    void no_quorum_asks_for_more_than_everybody() {
        assertEquals("quorum.too-high", assertThrows(RuleBroken.class, () -> new Quorum(5, 101, 50)).code());
    }
}
