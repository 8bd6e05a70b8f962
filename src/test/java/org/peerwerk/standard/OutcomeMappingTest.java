package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.peerwerk.standard.Versions.module;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.with;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.standard.ChangeNote.Mapping;
import org.peerwerk.standard.ChangeNote.Relation;

class OutcomeMappingTest {
    private static final UUID FIRST = new UUID(6, 1);
    private static final UUID SECOND = new UUID(6, 2);
    private final UUID one = module(shipped(), "A3").outcomes().get(1).id();
    private final UUID other = module(shipped(), "A3").outcomes().get(2).id();

    @Test
    void the_suggestion_speaks_of_every_outcome() {
        List<Mapping> mapping = OutcomeMapping.suggest(shipped(), next(), List.of());
        assertEquals(Set.of(), OutcomeMapping.missing(shipped(), next(), mapping));
        assertEquals(33, mapping.stream().filter(step -> step.relation() == Relation.SAME).count());
        assertEquals(List.of(new Mapping(Relation.NEW, null, Versions.ADDED)),
                mapping.stream().filter(step -> step.relation() != Relation.SAME).toList());
    }

    @Test
    void a_split_is_kept_as_it_was_noted() {
        WholeVersion split = with(shipped(), "A3", new ModuleEdit.SplitOutcome(one, FIRST, SECOND));
        List<Mapping> noted = List.of(new Mapping(Relation.SPLIT, one, FIRST), new Mapping(Relation.SPLIT, one, SECOND));
        List<Mapping> mapping = OutcomeMapping.suggest(shipped(), split, noted);
        assertEquals(noted, mapping.stream().filter(step -> step.relation() != Relation.SAME).toList());
        assertEquals(Set.of(), OutcomeMapping.missing(shipped(), split, mapping));
    }

    @Test
    void a_merger_is_kept_as_it_was_noted() {
        WholeVersion merged = with(shipped(), "A3", new ModuleEdit.MergeOutcomes(one, other, FIRST));
        List<Mapping> noted = List.of(new Mapping(Relation.MERGED, one, FIRST), new Mapping(Relation.MERGED, other, FIRST));
        assertEquals(Set.of(), OutcomeMapping.missing(shipped(), merged, OutcomeMapping.suggest(shipped(), merged, noted)));
    }

    @Test
    void half_a_split_is_none() {
        WholeVersion split = with(with(shipped(), "A3", new ModuleEdit.SplitOutcome(one, FIRST, SECOND)), "A3", new ModuleEdit.RemoveOutcome(SECOND));
        List<Mapping> noted = List.of(new Mapping(Relation.SPLIT, one, FIRST), new Mapping(Relation.SPLIT, one, SECOND));
        assertEquals(List.of(new Mapping(Relation.DROPPED, one, null), new Mapping(Relation.NEW, null, FIRST)),
                OutcomeMapping.suggest(shipped(), split, noted).stream().filter(step -> step.relation() != Relation.SAME).toList());
        assertEquals(Set.of(one, FIRST), OutcomeMapping.missing(shipped(), split,
                Stream.concat(same(split, one), Stream.of(new Mapping(Relation.SPLIT, one, FIRST))).toList()));
    }

    @Test
    void an_outcome_is_not_spoken_of_in_two_ways() {
        List<Mapping> twice = Stream.concat(same(shipped(), null), Stream.of(new Mapping(Relation.DROPPED, one, null))).toList();
        assertEquals(Set.of(one), OutcomeMapping.missing(shipped(), shipped(), twice));
    }

    @Test
    void the_same_has_one_id_and_everything_else_has_two() {
        WholeVersion renamed = with(shipped(), "A3", new ModuleEdit.RenameOutcome(one, FIRST));
        List<Mapping> same = Stream.concat(same(renamed, one), Stream.of(new Mapping(Relation.SAME, one, FIRST))).toList();
        assertEquals(Set.of(one, FIRST), OutcomeMapping.missing(shipped(), renamed, same));
        List<Mapping> broader = Stream.concat(same(renamed, one), Stream.of(new Mapping(Relation.BROADER, one, FIRST))).toList();
        assertEquals(Set.of(), OutcomeMapping.missing(shipped(), renamed, broader));
    }

    @Test
    void anything_but_the_same_is_a_change_of_content() {
        assertEquals(ChangeNote.Kind.EDITORIAL, OutcomeMapping.demanded(same(shipped(), null).toList()));
        assertEquals(ChangeNote.Kind.CONTENT, OutcomeMapping.demanded(List.of(new Mapping(Relation.NARROWER, one, FIRST))));
    }

    private static Stream<Mapping> same(WholeVersion version, UUID except) {
        return shipped().outcomes().map(ModuleContent.Outcome::id).filter(id -> !id.equals(except) && version.outcomesById().containsKey(id))
                .map(id -> new Mapping(Relation.SAME, id, id));
    }
}
