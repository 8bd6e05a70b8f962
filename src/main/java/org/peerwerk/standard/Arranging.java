package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** Which modules a version in work has, and in which order: added, taken out, moved, split, merged. */
@UseCases
public class Arranging {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private Saves saves;
    @Inject
    private ChangeRepository changes;

    /**
     * A module at the end, to be written.
     *
     * @param module the form's own, so that a form sent twice adds once
     */
    public void addModule(UUID id, UUID module) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        List<ChosenModule> chosen = drafts.chosen(id);
        if (chosen.stream().noneMatch(one -> one.module().equals(module))) {
            String code = nextCode(drafts.whole(version, chosen).modules());
            saves.added(version, chosen.size(), new ModuleContent(VersionContent.FORMAT, module, code, true, ModuleEdit.EMPTY, ModuleEdit.EMPTY, List.of(), 0,
                    ModuleEdit.EMPTY, List.of(), false, List.of(), List.of()), Revision.Kind.ADDED);
        }
    }

    /** The letter of the first module and the number after the highest. */
    private static String nextCode(List<ModuleContent> modules) {
        String letter = modules.isEmpty() ? "A" : modules.getFirst().code().substring(0, 1);
        int highest = modules.stream().map(ModuleContent::code).filter(code -> code.startsWith(letter) && code.substring(1).matches("\\d{1,3}"))
                .mapToInt(code -> Integer.parseInt(code.substring(1))).max().orElse(0);
        return letter + (highest + 1);
    }

    /** Takes a module out; it can be brought back from the list of what was taken out. */
    public void removeModule(UUID id, UUID module) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        List<ChosenModule> chosen = drafts.chosen(id);
        chosen.stream().filter(one -> one.module().equals(module)).findFirst().ifPresent(gone -> {
            saves.removed(version, gone);
            closeRanks(chosen.stream().filter(one -> one != gone).toList());
        });
    }

    private static void closeRanks(List<ChosenModule> chosen) {
        for (int place = 0; place < chosen.size(); place++) {
            chosen.get(place).moveTo(place);
        }
    }

    /** @param by -1 up, 1 down; at the edge nothing moves */
    public void moveModule(UUID id, UUID module, int by) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        List<ChosenModule> chosen = drafts.chosen(id);
        int place = chosen.indexOf(drafts.chosen(id, module));
        List<ChosenModule> moved = ModuleEdit.moved(chosen, place, by);
        if (!moved.equals(chosen)) {
            closeRanks(moved);
            changes.record(me.actor(), "draft.module-moved", "version " + version.id());
        }
    }

    /**
     * Some outcomes and units of a module become a module of their own, behind it.
     *
     * @param fresh    the form's own id for the new module
     * @param outcomes that go there, in their order
     * @param units    numbers, from 1, of those that go there
     * @throws RuleBroken where nothing goes, or everything
     */
    public void splitModule(UUID id, UUID module, UUID seen, UUID fresh, Set<UUID> outcomes, Set<Integer> units) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        List<ChosenModule> chosen = drafts.chosen(id);
        ChosenModule from = drafts.chosen(id, module);
        Authoring.requireSeen(from.state(), seen);
        ModuleContent old = drafts.state(seen);
        List<ModuleContent.Outcome> going = old.outcomes().stream().filter(outcome -> outcomes.contains(outcome.id())).toList();
        List<ModuleContent.Unit> goingUnits = pick(old.units(), units, true);
        if (going.isEmpty() && goingUnits.isEmpty() || going.size() == old.outcomes().size() && goingUnits.size() == old.units().size()) {
            throw RuleBroken.at("outcomes", "draft.split-nothing");
        }
        String code = nextCode(drafts.whole(version, chosen).modules());
        saves.added(version, chosen.size(), new ModuleContent(old.format(), fresh, code, old.mandatory(), ModuleEdit.EMPTY, ModuleEdit.EMPTY, goingUnits, 0,
                ModuleEdit.EMPTY, old.prerequisites(), old.companion(), ModuleEdit.takenOver(code, List.of(), going), List.of()),
                Revision.Kind.ADDED);
        saves.module(version, from, ModuleEdit.Copy.of(old).units(pick(old.units(), units, false))
                .outcomes(old.outcomes().stream().filter(outcome -> !outcomes.contains(outcome.id())).toList()).done(), Revision.Kind.SAVED, "");
        var order = new ArrayList<>(chosen);
        order.add(order.indexOf(from) + 1, drafts.chosen(id, fresh));
        closeRanks(order);
    }

    private static List<ModuleContent.Unit> pick(List<ModuleContent.Unit> units, Set<Integer> numbers, boolean chosen) {
        var picked = new ArrayList<ModuleContent.Unit>();
        for (int i = 0; i < units.size(); i++) {
            if (numbers.contains(i + 1) == chosen) {
                picked.add(units.get(i));
            }
        }
        return picked;
    }

    /** A module goes into another: its units, outcomes, materials and practice hours are added there, its words stay in its history. */
    public void mergeModules(UUID id, UUID module, UUID seen, UUID into) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        List<ChosenModule> chosen = drafts.chosen(id);
        ChosenModule gone = drafts.chosen(id, module);
        ChosenModule home = drafts.chosen(id, into);
        if (module.equals(into)) {
            throw RuleBroken.at("into", "form.choose");
        }
        Authoring.requireSeen(gone.state(), seen);
        ModuleContent old = drafts.state(gone.state());
        ModuleContent there = drafts.state(home.state());
        var merged = new ModuleContent(there.format(), there.id(), there.code(), there.mandatory(), there.title(),
                ModuleEdit.joined(there.description(), old.description()), ModuleEdit.limited(joined(there.units(), old.units())),
                there.practiceHours() + old.practiceHours(), ModuleEdit.joined(there.assessment(), old.assessment()),
                there.prerequisites(), there.companion() || old.companion(),
                ModuleEdit.takenOver(there.code(), there.outcomes(), old.outcomes()),
                ModuleEdit.limited(joined(there.materials(), old.materials())));
        saves.removed(version, gone);
        saves.module(version, home, merged, Revision.Kind.SAVED, "");
        closeRanks(chosen.stream().filter(one -> one != gone).toList());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
