package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.RuleBroken;

/**
 * One thing an author does to the build of a module. What its texts and numbers say is written by {@link ModuleFields}. An edit of a
 * part that is not there any more is refused.
 */
public sealed interface ModuleEdit {
    /** More than any module has; keeps a file of it readable. */
    int MOST_PARTS = 99;
    LocalizedText EMPTY = new LocalizedText("", "", "");

    ModuleContent apply(ModuleContent module);

    /** A unit of one UE at the end, its title still to be written. */
    record AddUnit() implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).units(with(module.units(), new ModuleContent.Unit(EMPTY, 1, ModuleContent.Hours.CONTACT))).done();
        }
    }

    /** @param number from 1 */
    record RemoveUnit(int number) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            place(number - 1, module.units());
            return Copy.of(module).units(without(module.units(), number - 1)).done();
        }
    }

    /** @param number from 1; @param by -1 up, 1 down */
    record MoveUnit(int number, int by) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).units(moved(module.units(), place(number - 1, module.units()), by)).done();
        }
    }

    /** A learning outcome at the end, its text still to be written. @param id of its own, for ever */
    record AddOutcome(UUID id) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).outcomes(with(module.outcomes(),
                    new ModuleContent.Outcome(id, nextCode(module), false, true, EMPTY))).done();
        }
    }

    record RemoveOutcome(UUID id) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).outcomes(without(module.outcomes(), outcome(module, id))).done();
        }
    }

    record MoveOutcome(UUID id, int by) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).outcomes(moved(module.outcomes(), outcome(module, id), by)).done();
        }
    }

    /** One outcome becomes two that both begin with its words. Neither is the old one, so both have ids of their own. */
    record SplitOutcome(UUID id, UUID first, UUID second) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            int at = outcome(module, id);
            var old = module.outcomes().get(at);
            var outcomes = new ArrayList<>(module.outcomes());
            outcomes.set(at, new ModuleContent.Outcome(first, old.code(), old.critical(), old.withSupport(), old.text()));
            outcomes.add(at + 1, new ModuleContent.Outcome(second, nextCode(module), old.critical(), old.withSupport(), old.text()));
            return Copy.of(module).outcomes(limited(outcomes)).done();
        }
    }

    /** Two outcomes become one with the words of both; it is critical, or must be shown alone, where one of them was. */
    record MergeOutcomes(UUID one, UUID other, UUID merged) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            int at = outcome(module, one);
            int gone = outcome(module, other);
            if (at == gone) {
                throw RuleBroken.at("other", "form.choose");
            }
            var first = module.outcomes().get(at);
            var second = module.outcomes().get(gone);
            var outcomes = new ArrayList<>(module.outcomes());
            outcomes.set(at, new ModuleContent.Outcome(merged, first.code(), first.critical() || second.critical(),
                    first.withSupport() && second.withSupport(), joined(first.text(), second.text())));
            outcomes.remove(gone);
            return Copy.of(module).outcomes(outcomes).done();
        }
    }

    /** Other ids for outcomes, all at once: the meaning of each has changed, or turned out to be an old one. */
    record RenameOutcomes(Map<UUID, UUID> ids) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).outcomes(module.outcomes().stream().map(outcome -> ids.containsKey(outcome.id())
                    ? new ModuleContent.Outcome(ids.get(outcome.id()), outcome.code(), outcome.critical(), outcome.withSupport(), outcome.text())
                    : outcome).toList()).done();
        }
    }

    /** Adds a material, or takes the place of the one with its id. */
    record PutMaterial(Material material) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            boolean there = module.materials().stream().anyMatch(one -> one.id().equals(material.id()));
            return Copy.of(module).materials(there ? module.materials().stream()
                    .map(one -> one.id().equals(material.id()) ? material : one).toList() : with(module.materials(), material)).done();
        }
    }

    record RemoveMaterial(UUID id) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).materials(without(module.materials(), material(module, id))).done();
        }
    }

    record MoveMaterial(UUID id, int by) implements ModuleEdit {
        @Override
        public ModuleContent apply(ModuleContent module) {
            return Copy.of(module).materials(moved(module.materials(), material(module, id), by)).done();
        }
    }

    /** {@code A3.6}: the number after the highest one there is. */
    static String nextCode(ModuleContent module) {
        return nextCode(module.code(), module.outcomes());
    }

    private static String nextCode(String code, List<ModuleContent.Outcome> outcomes) {
        int highest = outcomes.stream().map(outcome -> outcome.code().substring(outcome.code().indexOf('.') + 1))
                .filter(number -> number.matches("\\d{1,4}")).mapToInt(Integer::parseInt).max().orElse(0);
        return code + "." + (highest + 1);
    }

    /** The same outcomes in another module: each keeps its id and gets the next code there. */
    static List<ModuleContent.Outcome> takenOver(String code, List<ModuleContent.Outcome> there, List<ModuleContent.Outcome> coming) {
        var all = new ArrayList<>(there);
        coming.forEach(outcome -> all.add(new ModuleContent.Outcome(outcome.id(), nextCode(code, all), outcome.critical(),
                outcome.withSupport(), outcome.text())));
        return limited(all);
    }

    /** Both texts, one below the other, in each form. */
    static LocalizedText joined(LocalizedText one, LocalizedText other) {
        UnaryOperator<String> clean = String::strip;
        return new LocalizedText(clean.apply(one.de() + "\n" + other.de()), clean.apply(one.easy() + "\n" + other.easy()),
                clean.apply(one.en() + "\n" + other.en()));
    }

    private static int outcome(ModuleContent module, UUID id) {
        return index(module.outcomes(), outcome -> outcome.id().equals(id));
    }

    private static int material(ModuleContent module, UUID id) {
        return index(module.materials(), material -> material.id().equals(id));
    }

    private static <T> int index(List<T> list, Predicate<T> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (wanted.test(list.get(i))) {
                return i;
            }
        }
        throw new RuleBroken("draft.part-gone");
    }

    private static int place(int index, List<?> list) {
        if (index < 0 || index >= list.size()) {
            throw new RuleBroken("draft.part-gone");
        }
        return index;
    }

    private static <T> List<T> with(List<T> list, T one) {
        return limited(Stream.concat(list.stream(), Stream.of(one)).collect(Collectors.toList()));
    }

    static <T> List<T> limited(List<T> list) {
        if (list.size() > MOST_PARTS) {
            throw new RuleBroken("draft.too-many-parts", MOST_PARTS);
        }
        return list;
    }

    private static <T> List<T> without(List<T> list, int index) {
        var others = new ArrayList<>(list);
        others.remove(index);
        return others;
    }

    /** At the edge nothing moves. */
    static <T> List<T> moved(List<T> list, int from, int by) {
        int to = from + Integer.signum(by);
        if (to < 0 || to >= list.size()) {
            return list;
        }
        var others = new ArrayList<>(list);
        Collections.swap(others, from, to);
        return others;
    }

    /** A module with some of its parts replaced. */
    final class Copy {
        private final ModuleContent module;
        private List<ModuleContent.Unit> units;
        private List<ModuleContent.Outcome> outcomes;
        private List<Material> materials;

        private Copy(ModuleContent module) {
            this.module = module;
            this.units = module.units();
            this.outcomes = module.outcomes();
            this.materials = module.materials();
        }

        static Copy of(ModuleContent module) {
            return new Copy(module);
        }

        Copy units(List<ModuleContent.Unit> units) {
            this.units = units;
            return this;
        }

        Copy outcomes(List<ModuleContent.Outcome> outcomes) {
            this.outcomes = outcomes;
            return this;
        }

        Copy materials(List<Material> materials) {
            this.materials = materials;
            return this;
        }

        ModuleContent done() {
            return new ModuleContent(module.format(), module.id(), module.code(), module.mandatory(), module.title(), module.description(),
                    units, module.practiceHours(), module.assessment(), module.prerequisites(), module.companion(), outcomes, materials);
        }
    }
}
