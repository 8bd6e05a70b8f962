package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** Looking at a version in work: the whole, a module, what it says itself, and everything that was ever saved of it. */
@UseCases
public class Surveying {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private EasyCheckRepository checks;
    @Inject
    private CommentRepository comments;

    /**
     * A module in the list.
     *
     * @param touched  it says something else than in the version before, or is new
     * @param texts    how many texts it has, of which so many are complete in three forms, checked, and sent back by checkers
     * @param comments without an answer
     */
    public record ModuleRow(ModuleContent content, boolean touched, boolean isNew, int texts, int complete, int checked, int sentBack,
            long comments) {
        public boolean isComplete() {
            return complete == texts;
        }
    }

    /**
     * @param own            the version's own texts, as a module's are counted, without those of the change
     * @param change         texts that tell what is new, counted the same way; none in a first version
     * @param unmapped       outcomes of which is not said yet what became of them
     * @param removed        modules that were taken out
     * @param removedModules what each said, by the id of its state
     */
    public record Workspace(Desk desk, List<ModuleRow> modules, ModuleRow own, ModuleRow change, int unmapped,
            List<DraftRepository.RevisionRow> removed, Map<UUID, ModuleContent> removedModules) {
        /** Every part of the version, each text in one of them. */
        public Stream<ModuleRow> rows() {
            return Stream.concat(Stream.of(own, change), modules.stream());
        }

        /** Comments without an answer. */
        public long open() {
            return rows().mapToLong(ModuleRow::comments).sum();
        }
    }

    /** What every page of a version in work shows, and what the reader may do there. @param before null for a first version */
    public record Desk(StandardVersion version, String slug, PublishedVersion before, boolean mayWrite, boolean mayLead, boolean mayModerate) {
        public UUID id() {
            return version.id();
        }

        /**
         * For a page on which it is written.
         *
         * @throws NotAllowed for whoever only reads it
         * @throws RuleBroken while people vote, and from then on
         */
        public void requireWritable() {
            if (!mayWrite) {
                throw new NotAllowed("writing " + id());
            }
            version.requireWritable();
        }

        /** Texts can be written now by the reader. */
        public boolean canWrite() {
            return mayWrite && version.status().isWritable();
        }
    }

    /**
     * A module on the desk.
     *
     * @param seen     what a form that changes it has to send back
     * @param before   as the version before says it; null where it is new
     * @param comments without an answer, by key of the text
     */
    public record ModuleDesk(Desk desk, ModuleContent content, UUID seen, ModuleContent before, EasyMarks marks, Map<String, Long> comments,
            List<ModuleContent> others) {
    }

    /** What the version says itself, on the desk. @param modules to name them in rules */
    public record OwnDesk(Desk desk, VersionContent content, UUID seen, EasyMarks marks, Map<String, Long> comments, List<ModuleContent> modules) {
    }

    public Workspace see(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayRead());
        StandardVersion version = mine.version();
        WholeVersion whole = drafts.whole(version);
        EasyMarks marks = checks.marks(version.standard().id());
        Map<Place, Long> open = comments.open(id, version.standard().id());
        Desk desk = desk(mine);
        Map<UUID, ModuleContent> before = desk.before() == null ? Map.of() : desk.before().whole().modulesById();
        List<ModuleRow> rows = whole.modules().stream().map(module -> row(module, Block.of(module), before.get(module.id()), marks,
                comments(open, place -> module.id().equals(place.module())))).toList();
        List<DraftRepository.RevisionRow> removed = desk.mayWrite() ? drafts.removed(id) : List.of();
        return new Workspace(desk, rows, own(whole.content(), false, marks, open), own(whole.content(), true, marks, open),
                unmapped(desk, whole), removed, drafts.states(removed.stream().map(DraftRepository.RevisionRow::state).toList()));
    }

    /** The version's own texts: those that tell what is new, or all the others. */
    private static ModuleRow own(VersionContent content, boolean change, EasyMarks marks, Map<Place, Long> open) {
        return row(null, Block.of(content).stream().filter(block -> block.place().isOfTheChange() == change).toList(), null, marks,
                comments(open, place -> place.module() == null && place.isOfTheChange() == change));
    }

    private static int unmapped(Desk desk, WholeVersion whole) {
        ChangeNote note = whole.content().changeNote();
        return desk.before() == null || note == null ? 0 : OutcomeMapping.missing(desk.before().whole(), whole, note.mapping()).size();
    }

    private static long comments(Map<Place, Long> open, Predicate<Place> of) {
        return open.entrySet().stream().filter(entry -> of.test(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static ModuleRow row(ModuleContent module, List<Block> blocks, ModuleContent before, EasyMarks marks, long said) {
        int complete = 0;
        int checked = 0;
        int back = 0;
        for (Block block : blocks) {
            complete += block.text().isComplete() ? 1 : 0;
            if (block.text().has(Language.EASY)) {
                switch (marks.of(block).state()) {
                    case CHECKED -> checked++;
                    case SENT_BACK -> back++;
                    case DRAFT -> {
                        // counted as neither
                    }
                }
            }
        }
        return new ModuleRow(module, module != null && !module.equals(before), before == null, blocks.size(), complete, checked, back, said);
    }

    public ModuleDesk module(UUID id, UUID module) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayRead());
        StandardVersion version = mine.version();
        List<ChosenModule> chosen = drafts.chosen(id);
        UUID state = chosen.stream().filter(one -> one.module().equals(module)).map(ChosenModule::state).findFirst()
                .orElseThrow(() -> new NotFound("module " + module));
        Desk desk = desk(mine);
        ModuleContent before = desk.before() == null ? null : desk.before().whole().modulesById().get(module);
        List<ModuleContent> others = drafts.whole(version, chosen).modules().stream().filter(other -> !other.id().equals(module)).toList();
        return new ModuleDesk(desk, drafts.state(state), state, before, checks.marks(version.standard().id()),
                ofModule(comments.open(id, version.standard().id()), module), others);
    }

    public OwnDesk own(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayRead());
        StandardVersion version = mine.version();
        WholeVersion whole = drafts.whole(version);
        return new OwnDesk(desk(mine), whole.content(), drafts.latestOwn(id), checks.marks(version.standard().id()),
                ofModule(comments.open(id, version.standard().id()), null), whole.modules());
    }

    private static Map<String, Long> ofModule(Map<Place, Long> open, UUID module) {
        return open.entrySet().stream().filter(entry -> Objects.equals(entry.getKey().module(), module))
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    /** The version alone, for a step of it. */
    public Desk desk(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        return desk(mine);
    }

    private Desk desk(Involvement mine) {
        StandardVersion version = mine.version();
        PublishedVersion before = version.predecessor() == null ? null : versions.published(version.predecessor());
        return new Desk(version, version.standard().slug(), before, mine.mayWrite(), mine.mayLead(), mine.mayModerate());
    }

    /** Every save of a module or, with null, of what the version says itself, the newest first; what it began with comes last. */
    public History history(UUID id, UUID module) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        Desk desk = desk(mine);
        ModuleContent content = module == null ? null : drafts.state(drafts.chosen(id, module).state());
        ModuleContent before = module == null || desk.before() == null ? null : desk.before().whole().modulesById().get(module);
        return new History(desk, content, before, drafts.revisions(id, module));
    }

    /**
     * @param content the module as it is now; null for what the version says itself
     * @param before  what it began with; null where it began here
     */
    public record History(Desk desk, ModuleContent content, ModuleContent before, List<DraftRepository.RevisionRow> revisions) {
    }

    /**
     * One save beside what is there now, field by field.
     *
     * @param content the module as it was saved; null for what the version says itself
     * @param current the module as it is now; null where it was taken out, and for what the version says itself
     * @param same    nothing is different, also not what is no field: the order, what became of outcomes
     */
    public record Look(Desk desk, ModuleContent content, ModuleContent current, DraftRepository.RevisionRow revision, Map<String, String> then,
            Map<String, String> now, boolean same) {
    }

    public Look look(UUID id, UUID revisionId) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        Revision revision = drafts.revision(id, revisionId);
        DraftRepository.RevisionRow row = drafts.revisions(id, revision.module()).stream().filter(one -> one.id().equals(revisionId)).findFirst()
                .orElseThrow();
        if (revision.module() == null) {
            VersionContent now = mine.version().content();
            return new Look(desk(mine), null, null, row, VersionFields.of(revision.content()), VersionFields.of(now), revision.content().equals(now));
        }
        ModuleContent then = drafts.state(revision.state());
        ModuleContent now = drafts.chosen(id).stream().filter(one -> one.module().equals(revision.module())).findFirst()
                .map(one -> drafts.state(one.state())).orElse(null);
        return new Look(desk(mine), then, now, row, ModuleFields.of(then), now == null ? Map.of() : ModuleFields.of(now), then.equals(now));
    }
}
