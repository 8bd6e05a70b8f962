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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Language;
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
     * A session in the list.
     *
     * @param module its texts are of; null for what the version says itself
     * @param mine   the reader moderates it
     */
    public record SessionRow(UUID id, LocalDate day, UUID module, int texts, boolean closed, boolean mine) {
    }

    /** How many texts of a part still need a checker. @param module null for what the version says itself */
    public record Waiting(ModuleContent module, long texts) {
    }

    /**
     * What there is to moderate in a version.
     *
     * @param waiting parts of which texts still need a checker
     */
    public record Groups(StandardVersion version, WholeVersion whole, List<SessionRow> sessions, List<Waiting> waiting) {
    }

    /**
     * A session as its moderator sees it.
     *
     * @param texts    as they are now; null where one was changed meanwhile
     * @param seats    checkers by name
     * @param packages of the checkers, by id
     * @param checkers people who could join, by id
     * @param open     answers are taken
     */
    public record Table(GroupSession session, UUID version, LocalizedText title, String number, WholeVersion whole, List<Block> texts,
            List<EasyCheckRepository.Seat> seats, Map<UUID, CheckPackage> packages, Map<UUID, String> checkers, boolean open) {

        public CheckPackage of(EasyCheckRepository.Seat seat) {
            return packages.get(seat.checkPackage());
        }

        public boolean hasAnswered(EasyCheckRepository.Seat seat, int number) {
            return of(seat).answer(number).isPresent();
        }

        /** Who has not answered this text yet. */
        public List<EasyCheckRepository.Seat> without(int number) {
            return seats.stream().filter(seat -> !hasAnswered(seat, number)).toList();
        }

        /** Everybody at the table has answered this text: now the answers are shown and talked about. */
        public boolean allHaveAnswered(int number) {
            return !seats.isEmpty() && without(number).isEmpty();
        }
    }

    public Groups groups(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayModerate());
        StandardVersion version = mine.version();
        WholeVersion whole = drafts.whole(version);
        List<Block> waiting = EasyTexts.waiting(Block.of(whole).toList(), checks.marks(version.standard().id()));
        List<SessionRow> sessions = checks.sessions(id).stream().map(session -> new SessionRow(session.id(), session.day(),
                session.texts().getFirst().module(), session.texts().size(), session.isClosed(), session.moderator().equals(me.id()))).toList();
        Stream<ModuleContent> parts = Stream.concat(Stream.of((ModuleContent) null), whole.modules().stream());
        return new Groups(version, whole, sessions, parts.map(module -> new Waiting(module, waiting.stream().filter(block ->
                Objects.equals(block.place().module(), module == null ? null : module.id())).count())).filter(part -> part.texts() > 0).toList());
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
        return table(session);
    }

    private Table table(GroupSession session) {
        UUID id = session.id();
        StandardVersion version = drafts.find(session.versionId());
        WholeVersion whole = drafts.whole(version);
        List<EasyCheckRepository.Seat> seats = checks.seats(id);
        Map<UUID, CheckPackage> packages = checks.packages(id).stream().collect(Collectors.toMap(CheckPackage::id, Function.identity()));
        var couldJoin = new HashSet<>(consents.all(Purpose.EASY_CHECKER));
        seats.forEach(seat -> couldJoin.remove(seat.person()));
        couldJoin.remove(me.id());
        return new Table(session, version.id(), version.content().title(), version.number(), whole, Checking.asTheyAre(session.texts(), whole, version.standard().id()), seats, packages,
                persons.names(couldJoin), !session.isClosed() && version.status() == StandardVersion.Status.EASY_CHECK);
    }

    /** The session's texts on paper, for those who answer there: tagged PDF in Leichte Sprache, without any name. */
    public byte[] printPack(UUID id) {
        me.requireLogin();
        GroupSession session = checks.session(id);
        me.require(session.moderator().equals(me.id()));
        Table table = table(session);
        return PrintPack.draw(id, session.day(), table.title().in(Language.EASY) + " " + table.number(), table.texts());
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
     * Enters what checkers answered on paper. It counts at once, under both names, and nobody changes it.
     *
     * @param answers by the package of the checker
     * @throws RuleBroken where one of them has answered already; then nothing is entered
     */
    public void enter(UUID session, Map<UUID, CheckPackage.Answer> answers) {
        me.requireLogin();
        GroupSession mine = checks.session(session);
        me.require(mine.moderator().equals(me.id()));
        mine.requireOpen();
        StandardVersion version = drafts.find(mine.versionId());
        Checking.requireOpen(version);
        // two who enter at once wait for one another in the same order
        new TreeMap<>(answers).forEach((checkPackage, answer) -> {
            CheckPackage of = checks.findToChange(checkPackage);
            if (!session.equals(of.session())) {
                throw new NotFound("package " + checkPackage);
            }
            of.answer(answer);
            checks.add(new Verdict(Chance.id(), version.standard().id(), of, answer, me.id(), now()));
            changes.record(me.actor(), "check.entered", "package " + checkPackage);
        });
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
