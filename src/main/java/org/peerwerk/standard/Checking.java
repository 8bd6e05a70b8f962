package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A checker reads easy texts, one at a time, first and alone, and says how it went. */
@UseCases
public class Checking {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private EasyCheckRepository checks;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A package as its checker sees it.
     *
     * @param texts as they are now, by number minus 1; null where a text was changed meanwhile: it comes again later
     */
    public record Sheet(CheckPackage checkPackage, String slug, LocalizedText title, WholeVersion whole, List<Block> texts) {
        /** The first text without an answer, from 1; 0 where all are answered. */
        public int next() {
            return IntStream.rangeClosed(1, texts.size())
                    .filter(number -> texts.get(number - 1) != null && checkPackage.answer(number).isEmpty()).findFirst().orElse(0);
        }

        /** Numbers of texts that were changed meanwhile. */
        List<Integer> changed() {
            return IntStream.rangeClosed(1, texts.size()).filter(number -> texts.get(number - 1) == null).boxed().toList();
        }
    }

    /**
     * Begins the next package of a version, or goes on with the one that is begun.
     *
     * @param id the form's own, so that a form sent twice begins once
     * @return the package
     * @throws RuleBroken where nothing is left for this person
     */
    public UUID begin(UUID version, UUID id) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(version);
        me.require(mine.mayCheck());
        if (checks.exists(id)) {
            return id;
        }
        for (CheckPackage open : checks.open(me.id())) {
            if (open.versionId().equals(version) && open.session() == null) {
                return open.id();
            }
        }
        List<Block> texts = next(mine.version(), me.id());
        EasyMarks keys = checks.marks(mine.version().standard().id());
        checks.add(new CheckPackage(id, version, me.id(), null, texts.stream().map(block -> CheckPackage.Text.of(block, keys)).toList(), now()));
        changes.record(me.actor(), "check.begun", "package " + id);
        return id;
    }

    private List<Block> next(StandardVersion version, UUID person) {
        if (version.status() != StandardVersion.Status.EASY_CHECK) {
            throw new RuleBroken("check.not-now");
        }
        UUID standard = version.standard().id();
        return EasyTexts.next(Block.of(drafts.whole(version)).toList(), checks.marks(standard), checks.notFor(person),
                checks.inHand(Set.of(version.id())));
    }

    public Sheet sheet(UUID id) {
        me.requireLogin();
        CheckPackage mine = checks.find(id);
        me.require(mine.checker().equals(me.id()));
        return sheet(mine);
    }

    private Sheet sheet(CheckPackage checkPackage) {
        StandardVersion version = drafts.find(checkPackage.versionId());
        WholeVersion whole = drafts.whole(version);
        return new Sheet(checkPackage, version.standard().slug(), version.content().title(), whole,
                asTheyAre(checkPackage.texts(), whole, version.standard().id()));
    }

    /** The texts of a package as the version has them now; null in the place of one that was changed or is gone. */
    static List<Block> asTheyAre(List<CheckPackage.Text> texts, WholeVersion whole, UUID standard) {
        var keys = new EasyMarks(standard, Map.of());
        Map<Place, Block> blocks = Block.of(whole).collect(Collectors.toMap(Block::place, Function.identity(), (one, other) -> one));
        var found = new ArrayList<Block>();
        for (CheckPackage.Text text : texts) {
            Block block = blocks.get(text.place());
            found.add(block != null && keys.key(block).equals(text.key()) ? block : null);
        }
        return found;
    }

    /** One answer. Alone it can be changed until the package is handed in; in a group it counts at once. */
    public void answer(UUID id, CheckPackage.Answer answer) {
        me.requireLogin();
        CheckPackage mine = checks.findToChange(id);
        me.require(mine.checker().equals(me.id()));
        StandardVersion version = drafts.find(mine.versionId());
        requireOpen(version);
        mine.answer(answer);
        if (mine.session() != null) {
            checks.session(mine.session()).requireOpen();
            checks.add(new Verdict(Chance.id(), version.standard().id(), mine, answer, null, now()));
            changes.record(me.actor(), "check.answered", "package " + id);
        }
    }

    /** Gives the answers away: from now on they count and stay. */
    public void handIn(UUID id) {
        me.requireLogin();
        CheckPackage mine = checks.findToChange(id);
        me.require(mine.checker().equals(me.id()) && mine.session() == null);
        Sheet sheet = sheet(mine);
        StandardVersion version = drafts.find(mine.versionId());
        requireOpen(version);
        for (CheckPackage.Answer answer : mine.handIn(sheet.changed(), now())) {
            checks.add(new Verdict(Chance.id(), version.standard().id(), mine, answer, null, now()));
        }
        changes.record(me.actor(), "check.handed-in", "package " + id);
    }

    static void requireOpen(StandardVersion version) {
        if (version.status() != StandardVersion.Status.EASY_CHECK) {
            throw new RuleBroken("check.not-now");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
