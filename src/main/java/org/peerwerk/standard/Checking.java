package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
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
     * What a person can check in a version.
     *
     * @param begun   the package they are in, alone; null where none is begun
     * @param texts   how many wait for them next; 0 where none does
     * @param minutes about how long that takes
     */
    public record Ahead(UUID version, LocalizedText title, String number, UUID begun, int texts, int minutes) {
    }

    /**
     * A package as its checker sees it.
     *
     * @param texts as they are now, by number minus 1; null where none is to be read: it was changed meanwhile and comes again later, or
     *              the person has said elsewhere what they think of it
     * @param open  answers are taken
     */
    public record Sheet(CheckPackage checkPackage, LocalizedText title, String number, WholeVersion whole, List<Block> texts, boolean open) {
        /** The first text without an answer, from 1; 0 where all are answered. */
        public int next() {
            return IntStream.rangeClosed(1, texts.size())
                    .filter(number -> texts.get(number - 1) != null && checkPackage.answer(number).isEmpty()).findFirst().orElse(0);
        }

        /** Numbers of texts that are not to be read any more. */
        List<Integer> dropped() {
            return IntStream.rangeClosed(1, texts.size()).filter(number -> texts.get(number - 1) == null).boxed().toList();
        }
    }

    public Ahead ahead(UUID version) {
        me.requireLogin();
        Involvement mine = involvements.in(version);
        me.require(mine.mayCheck() && mine.mayRead());
        StandardVersion of = mine.version();
        CheckPackage begun = begunAlone(version);
        int texts = begun != null ? begun.texts().size() - begun.answered()
                : of.status() == StandardVersion.Status.EASY_CHECK ? next(of).size() : 0;
        return new Ahead(version, of.content().title(), of.number(), begun == null ? null : begun.id(), texts, CheckPackage.minutes(texts));
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
        CheckPackage begun = begunAlone(version);
        if (begun != null) {
            return begun.id();
        }
        requireOpen(mine.version());
        List<Block> texts = next(mine.version());
        EasyMarks keys = checks.marks(mine.version().standard().id());
        checks.add(new CheckPackage(id, version, me.id(), null, texts.stream().map(block -> CheckPackage.Text.of(block, keys)).toList(), now()));
        changes.record(me.actor(), "check.begun", "package " + id);
        return id;
    }

    private CheckPackage begunAlone(UUID version) {
        return checks.open(me.id()).stream().filter(open -> open.versionId().equals(version) && !open.isInGroup()).findFirst().orElse(null);
    }

    private List<Block> next(StandardVersion version) {
        return EasyTexts.next(Block.of(drafts.whole(version)).toList(), checks.marks(version.standard().id()), knownElsewhere(),
                checks.inHand(Set.of(version.id())));
    }

    /** Texts this person wrote, has given a verdict on, or reads in a group: alone they do not answer for them. */
    private Set<EasyMarks.Key> knownElsewhere() {
        return EasyTexts.knownElsewhere(checks.notFor(me.id()), checks.open(me.id()));
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
        List<Block> texts = asTheyAre(checkPackage.texts(), whole, version.standard().id());
        if (!checkPackage.isInGroup() && !checkPackage.isHandedIn()) {
            Set<EasyMarks.Key> elsewhere = knownElsewhere();
            IntStream.range(0, texts.size()).filter(text -> elsewhere.contains(checkPackage.texts().get(text).key()))
                    .forEach(text -> texts.set(text, null));
        }
        return new Sheet(checkPackage, version.content().title(), version.number(), whole, Collections.unmodifiableList(texts),
                version.status() == StandardVersion.Status.EASY_CHECK);
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
        if (mine.isInGroup()) {
            checks.session(mine.session()).requireOpen();
            checks.add(new Verdict(Chance.id(), version.standard().id(), mine, answer, null, now()));
            changes.record(me.actor(), "check.answered", "package " + id);
        }
    }

    /** Gives the answers away: from now on they count and stay. */
    public void handIn(UUID id) {
        me.requireLogin();
        CheckPackage mine = checks.findToChange(id);
        me.require(mine.checker().equals(me.id()) && !mine.isInGroup());
        Sheet sheet = sheet(mine);
        StandardVersion version = drafts.find(mine.versionId());
        requireOpen(version);
        for (CheckPackage.Answer answer : mine.handIn(sheet.dropped(), now())) {
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
