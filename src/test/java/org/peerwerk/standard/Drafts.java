package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.LocalizedText;

/** A version that is being written, as the pages of the workshop are handed it; what people typed into it is hostile. */
public final class Drafts {
    public static final UUID FILE = new UUID(6, 1);
    public static final UUID LINK = new UUID(6, 2);
    public static final UUID SEEN = new UUID(3, 3);
    public static final LocalDate TODAY = Versions.TODAY;

    private Drafts() {
    }

    /** Of a version with a predecessor. */
    public static Surveying.Desk desk(StandardVersion.Status status, boolean mayWrite) {
        return desk(Reviews.version(status), mayWrite);
    }

    public static Surveying.Desk inConsent() {
        return desk(Rounds.voting(), true);
    }

    private static Surveying.Desk desk(StandardVersion version, boolean mayWrite) {
        return new Surveying.Desk(version, "peer-supporter", Shipped.version("peer-supporter"), mayWrite, mayWrite, mayWrite);
    }

    /** A3 with a hostile title and description, a file and a link. */
    public static ModuleContent module() {
        ModuleContent module = Versions.module(Versions.next(), "A3");
        Map<String, String> typed = new HashMap<>();
        ModuleFields.text(typed, "title", nasty());
        ModuleFields.text(typed, "description", nasty());
        module = ModuleFields.apply(module, typed);
        var materials = List.of(new Material(FILE, nasty(), Material.Form.EASY, "CC-BY-4.0", null,
                new Material.StoredFile(Reviews.NASTY + ".pdf", "application/pdf", 2_300_000, "0".repeat(64)), true),
                new Material(LINK, nasty(), Material.Form.SIGN, Material.RESERVED, "https://example.org/karten", null, false));
        return new ModuleContent(module.format(), module.id(), module.code(), module.mandatory(), module.title(), module.description(),
                module.units(), module.practiceHours(), module.assessment(), module.prerequisites(), module.companion(), module.outcomes(),
                materials);
    }

    public static LocalizedText nasty() {
        return new LocalizedText(Reviews.NASTY, Reviews.NASTY + " leicht", Reviews.NASTY + " in English");
    }

    public static Surveying.ModuleDesk moduleDesk(Surveying.Desk desk, ModuleContent module) {
        return new Surveying.ModuleDesk(desk, module, SEEN, Versions.module(Versions.shipped(), "A3"), Versions.marks(Versions.next(), 1),
                Map.of("title", 1L, "description", 2L),
                Versions.next().modules().stream().filter(other -> !other.id().equals(module.id())).toList());
    }

    /** One module is there as before, one was changed, one is new and empty, one was taken out before it had a name. */
    public static Surveying.Workspace workspace(Surveying.Desk desk) {
        var empty = empty(new UUID(7, 7), "A9");
        var removed = empty(new UUID(7, 8), "A10");
        var rows = List.of(new Surveying.ModuleRow(Versions.module(Versions.next(), "A1"), false, false, 10, 10, 10, 0, 0),
                new Surveying.ModuleRow(module(), true, false, 13, 12, 9, 1, 3), new Surveying.ModuleRow(empty, true, true, 3, 0, 0, 0, 0));
        var own = new Surveying.ModuleRow(null, false, true, 32, 32, 30, 0, 1);
        var change = new Surveying.ModuleRow(null, false, true, 2, 1, 0, 0, 0);
        return new Surveying.Workspace(desk, rows, own, change, 2, List.of(revision(removed.id(), Revision.Kind.REMOVED)),
                Map.of(revision(removed.id(), Revision.Kind.REMOVED).state(), removed));
    }

    private static ModuleContent empty(UUID id, String code) {
        return new ModuleContent(VersionContent.FORMAT, id, code, true, ModuleEdit.EMPTY, ModuleEdit.EMPTY, List.of(), 0, ModuleEdit.EMPTY,
                List.of(), false, List.of(), List.of());
    }

    public static Surveying.OwnDesk ownDesk(Surveying.Desk desk) {
        Map<String, String> typed = new HashMap<>();
        ModuleFields.text(typed, "title", nasty());
        ModuleFields.text(typed, "rule-" + Versions.next().content().rules().getFirst().id(), nasty());
        return new Surveying.OwnDesk(desk, VersionFields.apply(Versions.next().content(), typed), SEEN, Versions.marks(Versions.next(), 0),
                Map.of("title", 1L), Versions.next().modules());
    }

    public static Surveying.History history(boolean some) {
        ModuleContent module = module();
        var revisions = new ArrayList<DraftRepository.RevisionRow>();
        if (some) {
            for (Revision.Kind kind : Revision.Kind.values()) {
                revisions.add(revision(module.id(), kind));
            }
        }
        return new Surveying.History(desk(StandardVersion.Status.DRAFT, true), module, Versions.module(Versions.shipped(), "A3"),
                revisions);
    }

    /** A save of the module before it had its title; now null: the module was taken out. */
    public static Surveying.Look look(boolean there) {
        return look(Versions.module(Versions.shipped(), "A3"), there ? module() : null);
    }

    /** A save before an outcome was added, and nothing else was changed. */
    public static Surveying.Look beforeAnOutcome() {
        ModuleContent then = Versions.module(Versions.shipped(), "A3");
        return look(then, new ModuleEdit.AddOutcome(Versions.ADDED).apply(then));
    }

    /** A save before outcomes changed places. */
    public static Surveying.Look inAnotherOrder() {
        ModuleContent then = Versions.module(Versions.shipped(), "A3");
        return look(then, new ModuleEdit.MoveOutcome(then.outcomes().getFirst().id(), 1).apply(then));
    }

    public static Surveying.Look sameAsNow() {
        return look(module(), module());
    }

    private static Surveying.Look look(ModuleContent then, ModuleContent now) {
        return new Surveying.Look(desk(StandardVersion.Status.DRAFT, true), then, now, revision(then.id(), Revision.Kind.SAVED),
                ModuleFields.of(then), now == null ? Map.of() : ModuleFields.of(now), then.equals(now));
    }

    private static DraftRepository.RevisionRow revision(UUID module, Revision.Kind kind) {
        return new DraftRepository.RevisionRow(new UUID(3, 10 + kind.ordinal()), module, new UUID(3, 2), kind, "Jemand " + Reviews.NASTY,
                Versions.NOW, kind == Revision.Kind.SAVED ? Reviews.NASTY : "");
    }

    public static Drafting.Works works(boolean some) {
        StandardVersion draft = Reviews.version(StandardVersion.Status.DRAFT);
        var mine = Drafting.WorkRow.of(draft, true);
        var commenting = Drafting.WorkRow.of(Reviews.version(StandardVersion.Status.COMMENTING), false);
        return some
                ? new Drafting.Works(List.of(mine, commenting), List.of(mine), List.of(Shipped.row("peer-supporter")), true)
                : new Drafting.Works(List.of(), List.of(), List.of(), false);
    }

    public static Drafting.Team team() {
        return new Drafting.Team(Drafting.WorkRow.of(Rounds.draft(), true),
                List.of(new DraftRepository.ContributorRow(Versions.person(2), "Jemand " + Reviews.NASTY, Contributor.Part.MODERATOR)),
                "Alva Ahrens", Quorum.FLOOR, true);
    }
}
