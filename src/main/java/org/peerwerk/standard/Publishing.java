package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.ChangeNote.Mapping;

/** The way of a version out of the workshop: what is still missing, what became of every outcome, and the last step. */
@UseCases
public class Publishing {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private Checklists checklists;
    @Inject
    private Saves saves;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * @param whole   everything it says now, to name places
     * @param demands what kind of change it is at least; null for a first version
     */
    public record Checklist(StandardVersion version, String slug, WholeVersion whole, PublishCheck check, ConsentRound round,
            ChangeNote.Kind demands, boolean mayLead) {
    }

    /**
     * Old outcomes, and what the author says or we suggest of them.
     *
     * @param seen     what the form sends back
     * @param canWrite it can be changed now
     */
    public record MappingDesk(StandardVersion version, WholeVersion before, WholeVersion now, List<Mapping> mapping, UUID seen, boolean canWrite) {
    }

    public Checklist check(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        StandardVersion version = mine.version();
        PublishCheck.Facts facts = checklists.facts(version);
        ChangeNote.Kind demands = facts.before() == null ? null : Differences.demanded(Differences.between(facts.before(), facts.now()));
        return new Checklist(version, version.standard().slug(), facts.now(), PublishCheck.of(facts, Chance.today(clock)), facts.round(), demands,
                mine.mayLead());
    }

    public MappingDesk mapping(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        StandardVersion version = mine.version();
        WholeVersion before = checklists.before(version);
        if (before == null) {
            throw new RuleBroken("draft.first-has-no-note");
        }
        WholeVersion now = drafts.whole(version);
        return new MappingDesk(version, before, now, OutcomeMapping.suggest(before, now, version.content().changeNote().mapping()),
                drafts.latestOwn(id), version.status().isWritable());
    }

    /**
     * Saves what became of every outcome. An outcome keeps its id exactly as long as it means the same: one that got narrower or broader
     * gets an id of its own here, one that turned out to be the same gets the old one back.
     *
     * @throws RuleBroken where the mapping does not speak of every outcome, or of one in two ways
     * @throws Conflict   where somebody else saved meanwhile
     */
    public void map(UUID id, UUID seen, List<Mapping> steps) {
        me.requireLogin();
        StandardVersion version = involvements.toWrite(id);
        Authoring.requireSeen(drafts.latestOwn(id), seen);
        Map<UUID, UUID> renamed = OutcomeMapping.renamed(drafts.whole(version), steps, Chance::id);
        rename(version, renamed);
        List<Mapping> mapping = steps.stream().map(step -> step.to() != null && renamed.containsKey(step.to())
                ? new Mapping(step.relation(), step.from(), renamed.get(step.to())) : step).toList();
        int missing = OutcomeMapping.missing(checklists.before(version), drafts.whole(version), mapping).size();
        if (missing > 0) {
            throw new RuleBroken("publish.mapping-missing", missing);
        }
        ChangeNote note = version.content().changeNote().withMapping(mapping);
        saves.own(version, version.content().withChangeNote(note.withTransitions(note.transitions().stream().map(rule ->
                new ChangeNote.Transition(rule.way(), rule.until(), rule.outcomes().stream().map(outcome -> renamed.getOrDefault(outcome, outcome))
                        .toList(), rule.text())).toList())), Revision.Kind.SAVED, "");
    }

    private void rename(StandardVersion version, Map<UUID, UUID> renamed) {
        for (ChosenModule chosen : drafts.chosen(version.id())) {
            saves.module(version, chosen, new ModuleEdit.RenameOutcomes(renamed).apply(drafts.state(chosen.state())), Revision.Kind.SAVED, "");
        }
    }

    /**
     * Publishes; pressed twice, it does so once. A Stop that comes in the same moment waits for the lock of the version, or this waits for the Stop.
     *
     * @throws RuleBroken with the first thing that is missing
     */
    public void publish(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayLead());
        StandardVersion version = mine.version();
        if (version.status() == StandardVersion.Status.PUBLISHED) {
            return;
        }
        WholeVersion whole = drafts.whole(version);
        version.publish(checklists.of(version), whole, Chance.today(clock));
        drafts.flush();
        changes.record(me.actor(), "standard.published", "version " + id, version.standard().slug() + " " + version.number());
    }
}
