package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * Somebody leads a review group: puts texts on the shared screen, and enters what came on paper. Who moderates does not check, and
 * changes no verdict.
 */
@UseCases
public class Moderating {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private EasyCheckRepository checks;
    @Inject
    private ConsentRepository consents;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * What there is to moderate in a version.
     *
     * @param waiting how many texts of each module (null: the version's own) still need a checker
     */
    public record Groups(StandardVersion version, String slug, WholeVersion whole, List<GroupSession> sessions, Map<UUID, Long> waiting, long ofOwn) {
    }

    /**
     * A session as its moderator sees it.
     *
     * @param texts    as they are now; null where one was changed meanwhile
     * @param seats    checkers by name
     * @param packages of the checkers, by id
     * @param checkers people who could join, by id
     */
    public record Table(GroupSession session, LocalizedText title, WholeVersion whole, List<Block> texts, List<EasyCheckRepository.Seat> seats,
            Map<UUID, CheckPackage> packages, Map<UUID, String> checkers) {

        public CheckPackage of(EasyCheckRepository.Seat seat) {
            return packages.get(seat.checkPackage());
        }

        /** Everybody at the table has answered this text: now the answers are shown and talked about. */
        public boolean allHaveAnswered(int number) {
            return !seats.isEmpty() && seats.stream().allMatch(seat -> of(seat).answer(number).isPresent());
        }
    }

    public Groups groups(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayModerate());
        StandardVersion version = mine.version();
        WholeVersion whole = drafts.whole(version);
        List<Block> waiting = EasyTexts.waiting(Block.of(whole).toList(), checks.marks(version.standard().id()));
        Map<UUID, Long> ofModules = waiting.stream().filter(block -> block.place().module() != null)
                .collect(Collectors.groupingBy(block -> block.place().module(), Collectors.counting()));
        return new Groups(version, version.standard().slug(), whole, checks.sessions(id), ofModules,
                waiting.stream().filter(block -> block.place().module() == null).count());
    }

    /**
     * Opens a session with the next texts of a module, or with null of what the version says itself. Texts the moderator wrote are left
     * out.
     *
     * @param id the form's own, so that a form sent twice opens once
     */
    public UUID open(UUID version, UUID id, LocalDate day, UUID module) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(version);
        me.require(mine.mayModerate());
        if (checks.sessionExists(id)) {
            return id;
        }
        Checking.requireOpen(mine.version());
        UUID standard = mine.version().standard().id();
        EasyMarks marks = checks.marks(standard);
        List<Block> blocks = Block.of(drafts.whole(mine.version())).filter(block -> Objects.equals(block.place().module(), module)).toList();
        List<CheckPackage.Text> texts = EasyTexts.next(blocks, marks, checks.notFor(me.id()), Map.of()).stream()
                .map(block -> CheckPackage.Text.of(block, marks)).toList();
        checks.add(new GroupSession(id, version, me.id(), day, texts, now()));
        changes.record(me.actor(), "session.opened", "session " + id);
        return id;
    }

    public Table table(UUID id) {
        me.requireLogin();
        GroupSession session = checks.session(id);
        me.require(session.moderator().equals(me.id()));
        StandardVersion version = drafts.find(session.versionId());
        WholeVersion whole = drafts.whole(version);
        List<EasyCheckRepository.Seat> seats = checks.seats(id);
        Map<UUID, CheckPackage> packages = checks.packages(id).stream().collect(Collectors.toMap(CheckPackage::id, Function.identity()));
        var couldJoin = new HashSet<>(consents.all(Purpose.EASY_CHECKER));
        seats.forEach(seat -> couldJoin.remove(seat.person()));
        couldJoin.remove(me.id());
        return new Table(session, version.content().title(), whole, Checking.asTheyAre(session.texts(), whole, version.standard().id()), seats, packages,
                persons.names(couldJoin));
    }

    /**
     * Somebody sits down at the table: who checks texts, and neither wrote nor has checked one of these.
     *
     * @param id the form's own, so that a form sent twice adds once
     */
    public void seat(UUID session, UUID id, UUID checker) {
        me.requireLogin();
        GroupSession mine = checks.session(session);
        me.require(mine.moderator().equals(me.id()));
        if (checks.exists(id)) {
            return;
        }
        if (!consents.has(checker, Purpose.EASY_CHECKER)) {
            throw RuleBroken.at("checker", "form.choose");
        }
        StandardVersion version = drafts.find(mine.versionId());
        Checking.requireOpen(version);
        Set<EasyMarks.Key> notFor = checks.notFor(checker);
        if (mine.texts().stream().anyMatch(text -> notFor.contains(text.key()))) {
            throw RuleBroken.at("checker", "session.knows-the-texts");
        }
        checks.add(mine.packageFor(id, checker, now()));
        changes.record(me.actor(), "session.seated", "session " + session);
    }

    /**
     * Enters what a checker answered on paper. It counts at once, under both names, and nobody changes it.
     *
     * @throws RuleBroken where the checker has answered already
     */
    public void enter(UUID session, UUID checkPackage, CheckPackage.Answer answer) {
        me.requireLogin();
        GroupSession mine = checks.session(session);
        me.require(mine.moderator().equals(me.id()));
        mine.requireOpen();
        CheckPackage of = checks.findToChange(checkPackage);
        if (!session.equals(of.session())) {
            throw new NotFound("package " + checkPackage);
        }
        StandardVersion version = drafts.find(mine.versionId());
        Checking.requireOpen(version);
        of.answer(answer);
        checks.add(new Verdict(Chance.id(), version.standard().id(), of, answer, me.id(), now()));
        changes.record(me.actor(), "check.entered", "package " + checkPackage);
    }

    /** The group has finished; what has no answer stays open for others. */
    public void close(UUID session) {
        me.requireLogin();
        GroupSession mine = checks.session(session);
        me.require(mine.moderator().equals(me.id()));
        mine.close(now());
        checks.packages(session).forEach(open -> open.close(now()));
        changes.record(me.actor(), "session.closed", "session " + session);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
