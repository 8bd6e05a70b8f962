package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.standard.ChangeNote.Mapping;
import org.peerwerk.standard.ChangeNote.Relation;

/**
 * What became of each learning outcome from one version to the next: suggested, and looked at. Every old one and every new one appears
 * (I5). An outcome keeps its id exactly as long as it means the same; so a step that says "same" has one id on both sides, and every
 * other step has two.
 */
public final class OutcomeMapping {
    private OutcomeMapping() {
    }

    /**
     * A complete mapping to begin with.
     *
     * @param noted what the author said so far, or what a split or a merger noted; kept as far as it still fits
     */
    public static List<Mapping> suggest(WholeVersion before, WholeVersion after, List<Mapping> noted) {
        Set<UUID> old = before.outcomesById().keySet();
        Set<UUID> now = after.outcomesById().keySet();
        var mapping = noted.stream().filter(step -> fits(step, old, now)).collect(Collectors.toCollection(ArrayList::new));
        mapping.removeIf(step -> isAlone(step, mapping));
        Set<UUID> mappedOld = mapping.stream().map(Mapping::from).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> mappedNew = mapping.stream().map(Mapping::to).collect(Collectors.toCollection(HashSet::new));
        for (UUID id : old) {
            if (!mappedOld.contains(id)) {
                boolean stays = now.contains(id) && !mappedNew.contains(id);
                mapping.add(stays ? new Mapping(Relation.SAME, id, id) : new Mapping(Relation.DROPPED, id, null));
                if (stays) {
                    mappedNew.add(id);
                }
            }
        }
        now.stream().filter(id -> !mappedNew.contains(id)).forEach(id -> mapping.add(new Mapping(Relation.NEW, null, id)));
        return List.copyOf(mapping);
    }

    private static boolean fits(Mapping step, Set<UUID> old, Set<UUID> now) {
        boolean from = step.from() != null && old.contains(step.from());
        boolean to = step.to() != null && now.contains(step.to());
        return switch (step.relation()) {
            case NEW -> step.from() == null && to;
            case DROPPED -> from && step.to() == null;
            case SAME -> from && to && step.from().equals(step.to());
            case NARROWER, BROADER, SPLIT, MERGED -> from && to;
        };
    }

    /** A split into one, or a merger of one. */
    private static boolean isAlone(Mapping step, List<Mapping> all) {
        return switch (step.relation()) {
            case SPLIT -> all.stream().filter(other -> other.relation() == Relation.SPLIT && other.from().equals(step.from())).count() < 2;
            case MERGED -> all.stream().filter(other -> other.relation() == Relation.MERGED && other.to().equals(step.to())).count() < 2;
            default -> false;
        };
    }

    /** Outcomes, old and new, of which the mapping says nothing, or nothing that fits; empty when it is complete. */
    static Set<UUID> missing(WholeVersion before, WholeVersion after, List<Mapping> mapping) {
        Map<UUID, ModuleContent.Outcome> old = before.outcomesById();
        Map<UUID, ModuleContent.Outcome> now = after.outcomesById();
        List<Mapping> good = mapping.stream().filter(step -> fits(step, old.keySet(), now.keySet()) && !isAlone(step, mapping)
                && !isTwice(step, mapping)).toList();
        var missing = Stream.concat(old.keySet().stream(), now.keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        // an outcome that stays is there on both sides with one id: each side has to be spoken of
        Set<UUID> from = good.stream().map(Mapping::from).collect(Collectors.toCollection(HashSet::new));
        Set<UUID> to = good.stream().map(Mapping::to).collect(Collectors.toCollection(HashSet::new));
        missing.removeIf(id -> (!old.containsKey(id) || from.contains(id)) && (!now.containsKey(id) || to.contains(id)));
        // a step that speaks of an outcome that is not there any more
        mapping.stream().filter(step -> !good.contains(step)).flatMap(step -> Stream.of(step.from(), step.to())).filter(Objects::nonNull)
                .forEach(missing::add);
        return missing;
    }

    /** An outcome that is spoken of in two ways that exclude each other. */
    private static boolean isTwice(Mapping step, List<Mapping> all) {
        return all.stream().anyMatch(other -> other != step && (clash(step.from(), other.from()) && !(bothAre(Relation.SPLIT, step, other))
                || clash(step.to(), other.to()) && !bothAre(Relation.MERGED, step, other)));
    }

    private static boolean clash(UUID one, UUID other) {
        return one != null && one.equals(other);
    }

    private static boolean bothAre(Relation relation, Mapping one, Mapping other) {
        return one.relation() == relation && other.relation() == relation;
    }

    /** What a kind of change the mapping says it is at least. */
    static ChangeNote.Kind demanded(List<Mapping> mapping) {
        return mapping.stream().allMatch(step -> step.relation() == Relation.SAME) ? ChangeNote.Kind.EDITORIAL : ChangeNote.Kind.CONTENT;
    }
}
