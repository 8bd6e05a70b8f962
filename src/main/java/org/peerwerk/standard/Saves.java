package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;

/** The one way something is saved in a version in work: the new state, the revision that tells of it, who wrote which easy text, the audit. */
@ApplicationScoped
class Saves {
    /** More modules than any standard has; the importer refuses folders with more files. */
    static final int MOST_MODULES = 90;
    /** Of a module, in characters; {@link YamlFile#LONGEST_BYTES} is the end for a file of it. */
    private static final int LARGEST = 300_000;

    @Inject
    private Me me;
    @Inject
    private DraftRepository drafts;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** False where it says what is there already. */
    boolean module(StandardVersion version, ChosenModule chosen, ModuleContent content, Revision.Kind kind, String reason) {
        ModuleContent before = drafts.state(chosen.state());
        if (before.equals(content)) {
            return false;
        }
        UUID state = keep(version, content);
        chosen.choose(state);
        drafts.add(Revision.ofModule(Chance.id(), version.id(), chosen.module(), state, kind, by(reason)));
        if (kind != Revision.Kind.RESTORED) {
            wrote(version, Block.of(before), Block.of(content));
        }
        changes.record(me.actor(), "draft.saved", "version " + version.id(), content.code());
        return true;
    }

    boolean own(StandardVersion version, VersionContent content, Revision.Kind kind, String reason) {
        VersionContent before = version.content();
        if (before.equals(content)) {
            return false;
        }
        version.rewrite(content);
        drafts.add(Revision.ofVersion(Chance.id(), version.id(), content, kind, by(reason)));
        if (kind != Revision.Kind.RESTORED) {
            wrote(version, Block.of(before), Block.of(content));
        }
        drafts.flush();
        changes.record(me.actor(), "draft.saved", "version " + version.id());
        return true;
    }

    private void wrote(StandardVersion version, List<Block> before, List<Block> now) {
        Set<EasyMarks.Key> fresh = new HashSet<>(easyTexts(version, now));
        fresh.removeAll(easyTexts(version, before));
        drafts.wrote(version.standard().id(), fresh, me.id());
    }

    private static Set<EasyMarks.Key> easyTexts(StandardVersion version, List<Block> blocks) {
        var marks = new EasyMarks(version.standard().id(), Map.of());
        return blocks.stream().filter(block -> block.text().has(Language.EASY)).map(marks::key).collect(Collectors.toSet());
    }

    private Revision.By by(String reason) {
        return new Revision.By(me.id(), OffsetDateTime.now(clock), reason);
    }

    /** A module at the end. @param there how many there are */
    ChosenModule added(StandardVersion version, int there, ModuleContent content, Revision.Kind kind) {
        if (there >= MOST_MODULES) {
            throw new RuleBroken("draft.too-many-parts", MOST_MODULES);
        }
        UUID state = keep(version, content);
        var chosen = new ChosenModule(version.id(), content.id(), there, state);
        drafts.add(chosen);
        drafts.add(Revision.ofModule(Chance.id(), version.id(), content.id(), state, kind, by("")));
        if (kind != Revision.Kind.RESTORED) {
            drafts.wrote(version.standard().id(), easyTexts(version, Block.of(content)), me.id());
        }
        changes.record(me.actor(), "draft.module-added", "version " + version.id(), content.code());
        return chosen;
    }

    /** A file of it must stay small enough to be read again. */
    private UUID keep(StandardVersion version, ModuleContent content) {
        if (Json.write(content).length() > LARGEST) {
            throw new RuleBroken("draft.too-large");
        }
        return drafts.keep(version.standard(), content);
    }

    void removed(StandardVersion version, ChosenModule gone) {
        drafts.add(Revision.ofModule(Chance.id(), version.id(), gone.module(), gone.state(), Revision.Kind.REMOVED, by("")));
        drafts.remove(gone);
        changes.record(me.actor(), "draft.module-removed", "version " + version.id(), drafts.state(gone.state()).code());
    }
}
