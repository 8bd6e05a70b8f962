package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.ChangeNote.Mapping;
import org.peerwerk.standard.ChangeNote.Relation;

/**
 * Writing a version together: its own words and rules, and what its modules say. Every save is a {@link Revision}; every one can be
 * brought back. Who saves after somebody else is shown both texts ({@link Written.Meanwhile}).
 */
@UseCases
public class Authoring {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private Saves saves;

    /**
     * Saves fields of a module.
     *
     * @param seen  the state the form was opened on ({@link ModuleDesk#seen})
     * @param typed fields as in {@link ModuleFields}
     */
    public Written write(UUID id, UUID module, UUID seen, Map<String, String> typed, String reason) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        ChosenModule chosen = drafts.chosen(id, module);
        ModuleContent content = drafts.state(seen);
        if (!content.id().equals(module)) {
            throw new NotFound("a state of module " + module);
        }
        if (!chosen.state().equals(seen)) {
            return meanwhile(id, module, typed, ModuleFields.of(content), ModuleFields.of(drafts.state(chosen.state())), chosen.state());
        }
        return saves.module(version, chosen, ModuleFields.apply(content, typed), Revision.Kind.SAVED, reason) ? new Written.Done() : new Written.Unchanged();
    }

    /** The same for what the version says itself; fields as in {@link VersionFields}. */
    public Written writeOwn(UUID id, UUID seen, Map<String, String> typed, String reason) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        UUID latest = drafts.latestOwn(id);
        if (!latest.equals(seen)) {
            return meanwhile(id, null, typed, VersionFields.of(drafts.revision(id, seen).content()), VersionFields.of(version.content()), latest);
        }
        return saves.own(version, VersionFields.apply(version.content(), typed), Revision.Kind.SAVED, reason) ? new Written.Done() : new Written.Unchanged();
    }

    private Written meanwhile(UUID id, UUID module, Map<String, String> typed, Map<String, String> base, Map<String, String> theirs, UUID now) {
        if (Written.isThere(typed, theirs)) {
            return new Written.Done();
        }
        DraftRepository.RevisionRow last = drafts.revisions(id, module).getFirst();
        return new Written.Meanwhile(base, theirs, now, last.author(), last.savedAt());
    }

    // building

    /** @throws Conflict where somebody else saved meanwhile: nothing was typed that could be lost */
    public void build(UUID id, UUID module, UUID seen, ModuleEdit edit) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        ChosenModule chosen = drafts.chosen(id, module);
        requireSeen(chosen.state(), seen);
        saves.module(version, chosen, edit.apply(drafts.state(seen)), Revision.Kind.SAVED, "");
        switch (edit) {
            case ModuleEdit.SplitOutcome split -> note(version, List.of(new Mapping(Relation.SPLIT, split.id(), split.first()),
                    new Mapping(Relation.SPLIT, split.id(), split.second())));
            case ModuleEdit.MergeOutcomes merge -> note(version, List.of(new Mapping(Relation.MERGED, merge.one(), merge.merged()),
                    new Mapping(Relation.MERGED, merge.other(), merge.merged())));
            default -> {
                // what became of the outcomes shows by their ids
            }
        }
    }

    /** The same for what the version says itself. */
    public void buildOwn(UUID id, UUID seen, VersionEdit edit) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        requireSeen(drafts.latestOwn(id), seen);
        saves.own(version, edit.apply(version.content()), Revision.Kind.SAVED, "");
    }

    static void requireSeen(UUID now, UUID seen) {
        if (!now.equals(seen)) {
            throw new Conflict("conflict.changed");
        }
    }

    /** Notes where outcomes of the version before went, as the start of the mapping. */
    private void note(StandardVersion version, List<Mapping> steps) {
        if (version.predecessor() == null) {
            return;
        }
        Set<UUID> old = versions.published(version.predecessor()).whole().outcomesById().keySet();
        List<Mapping> real = steps.stream().filter(step -> old.contains(step.from())).toList();
        if (!real.isEmpty()) {
            ChangeNote note = version.content().changeNote();
            saves.own(version, version.content().withChangeNote(note.withMapping(Stream.concat(note.mapping().stream()
                    .filter(step -> real.stream().noneMatch(other -> other.from().equals(step.from()))), real.stream()).toList())),
                    Revision.Kind.SAVED, "");
        }
    }

    // bringing back

    /** Brings a save back as the newest one; a module that was taken out comes back at the end. */
    public void restore(UUID id, UUID revisionId) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        Revision revision = drafts.revision(id, revisionId);
        if (revision.module() == null) {
            saves.own(version, revision.content(), Revision.Kind.RESTORED, "");
        } else {
            restore(version, revision.module(), drafts.state(revision.state()));
        }
    }

    /** Brings a module back as the version before has it: it counts as not touched again. */
    public void restoreBefore(UUID id, UUID module) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        if (version.predecessor() == null) {
            throw new NotFound("version before " + id);
        }
        ModuleContent before = versions.published(version.predecessor()).whole().modulesById().get(module);
        if (before == null) {
            throw new NotFound("module " + module);
        }
        restore(version, module, before);
    }

    private void restore(StandardVersion version, UUID module, ModuleContent content) {
        List<ChosenModule> chosen = drafts.chosen(version.id());
        chosen.stream().filter(one -> one.module().equals(module)).findFirst().ifPresentOrElse(
                there -> saves.module(version, there, content, Revision.Kind.RESTORED, ""),
                () -> saves.added(version, chosen.size(), content, Revision.Kind.RESTORED));
    }
}
