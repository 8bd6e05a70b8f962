package org.peerwerk.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.peerwerk.standard.Versions.module;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.shipped;
import static org.peerwerk.standard.Versions.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
        WholeVersion renamed = with(shipped(), "A3", new ModuleEdit.RenameOutcomes(Map.of(one, FIRST)));
        List<Mapping> same = Stream.concat(same(renamed, one), Stream.of(new Mapping(Relation.SAME, one, FIRST))).toList();
        assertEquals(Set.of(one, FIRST), OutcomeMapping.missing(shipped(), renamed, same));
        List<Mapping> broader = Stream.concat(same(renamed, one), Stream.of(new Mapping(Relation.BROADER, one, FIRST))).toList();
        assertEquals(Set.of(), OutcomeMapping.missing(shipped(), renamed, broader));
    }

    @Test
    void what_means_something_else_gets_an_id_of_its_own_and_what_means_the_same_gets_the_old_one_back() {
        WholeVersion now = with(shipped(), "A3", new ModuleEdit.AddOutcome(FIRST));
        // the added one is the old one; what had its id is broader than another old one
        List<Mapping> steps = List.of(new Mapping(Relation.SAME, one, FIRST), new Mapping(Relation.BROADER, other, other),
                new Mapping(Relation.NEW, null, one));
        Map<UUID, UUID> renamed = OutcomeMapping.renamed(now, steps, numbers());
        assertEquals(Map.of(FIRST, one, other, new UUID(5, 1), one, new UUID(5, 2)), renamed);
        ModuleContent a3 = new ModuleEdit.RenameOutcomes(renamed).apply(module(now, "A3"));
        assertEquals(a3.outcomes().size(), a3.outcomes().stream().map(ModuleContent.Outcome::id).distinct().count());
        assertEquals(one, a3.outcomes().getLast().id());
    }

    @Test
    void an_outcome_that_is_split_into_itself_and_another_is_not_itself_any_more() {
        WholeVersion now = with(shipped(), "A3", new ModuleEdit.AddOutcome(FIRST));
        assertEquals(Map.of(one, new UUID(5, 1)), OutcomeMapping.renamed(now,
                List.of(new Mapping(Relation.SPLIT, one, one), new Mapping(Relation.SPLIT, one, FIRST)), numbers()));
        assertEquals(Map.of(one, new UUID(5, 1)), OutcomeMapping.renamed(now,
                List.of(new Mapping(Relation.MERGED, one, one), new Mapping(Relation.MERGED, other, one)), numbers()));
    }

    @Test
    void what_does_not_fit_is_told_beside_the_old_outcome() {
        assertEquals(Map.of(one, "mapping.split-alone"), OutcomeMapping.flaws(List.of(new Mapping(Relation.SPLIT, one, FIRST))));
        assertEquals(Map.of(one, "mapping.merged-alone"), OutcomeMapping.flaws(List.of(new Mapping(Relation.MERGED, one, FIRST))));
        assertEquals(Map.of(one, "mapping.twice", other, "mapping.twice"), OutcomeMapping.flaws(List.of(
                new Mapping(Relation.BROADER, one, FIRST), new Mapping(Relation.SAME, other, FIRST))));
        assertEquals(Map.of(), OutcomeMapping.flaws(List.of(new Mapping(Relation.MERGED, one, FIRST), new Mapping(Relation.MERGED, other, FIRST),
                new Mapping(Relation.NEW, null, SECOND))));
    }

    private static Supplier<UUID> numbers() {
        var next = new AtomicInteger();
        return () -> new UUID(5, next.incrementAndGet());
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
