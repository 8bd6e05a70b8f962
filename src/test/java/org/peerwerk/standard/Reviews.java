package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerwerk.shared.Language;

/** What people say of a version's texts, for pages that show it. */
public final class Reviews {
    public static final String NASTY = "Żółć \"O’Neil\" <b>& محمد";
    public static final UUID VERSION = new UUID(5, 5);
    public static final UUID ME = Versions.person(1);
    private static final EasyMarks KEYS = new EasyMarks(Versions.STANDARD, Map.of());
    private static final WholeVersion NEXT = Versions.next();

    private Reviews() {
    }

    // versions

    public static WholeVersion whole() {
        return NEXT;
    }

    public static StandardVersion version(StandardVersion.Status status) {
        StandardVersion version = StandardVersion.opened(VERSION, new Standard(Versions.STANDARD, "peer-supporter"), new UUID(5, 4), NEXT.content(),
                Versions.person(6), Versions.NOW);
        if (status != StandardVersion.Status.DRAFT) {
            version.startCommenting(Versions.TODAY, Versions.TODAY.plusDays(StandardVersion.COMMENTING_DAYS));
        }
        if (status == StandardVersion.Status.EASY_CHECK) {
            version.startEasyCheck(Versions.TODAY, "Alle haben geantwortet.");
        }
        return version;
    }

    public static Contributing.About about(StandardVersion.Status status) {
        return Contributing.About.of(version(status), NEXT);
    }

    /** The outcome that says something else than before. */
    public static Block changed() {
        ModuleContent module = Versions.module(NEXT, "A3");
        return block("outcome-" + module.outcomes().getFirst().id());
    }

    public static Block block(String key) {
        return Block.of(NEXT).filter(block -> block.place().key().equals(key)).findFirst().orElseThrow();
    }

    // comments

    public static Commenting.Reading reading(StandardVersion.Status status, List<CommentRepository.CommentRow> mine) {
        return new Commenting.Reading(version(status), Versions.STANDARD, Versions.shipped(), NEXT, mine, status == StandardVersion.Status.COMMENTING);
    }

    public static CommentRepository.CommentRow comment(int number, Comment.Answer answer) {
        Block about = changed();
        return new CommentRepository.CommentRow(new UUID(8, number), VERSION, about.place().module(), about.place().key(), Language.EASY, about.hash(),
                Understanding.NOT_UNDERSTOOD, NASTY, Versions.NOW, answer, answer == null ? null : "Grund " + NASTY, answer == null ? null
                : "Leichter Grund " + NASTY, answer == Comment.Answer.TAKEN_UP ? new UUID(3, 1) : null);
    }

    public static DraftRepository.RevisionRow revision() {
        return new DraftRepository.RevisionRow(new UUID(3, 1), changed().place().module(), new UUID(3, 2), Revision.Kind.SAVED, NASTY, Versions.NOW,
                "Kürzer gesagt");
    }

    // checks

    /** The first texts of the version, for one checker alone, with as many answers. */
    public static Checking.Sheet alone(int texts, int answers) {
        return sheet(new CheckPackage(new UUID(4, 2), VERSION, ME, null, texts(texts), Versions.NOW), answers);
    }

    /** The same, in a group. */
    public static Checking.Sheet inGroup(int texts, int answers) {
        return sheet(session(texts).packageFor(new UUID(4, 3), ME, Versions.NOW), answers);
    }

    /** Given away. */
    public static Checking.Sheet handedIn() {
        Checking.Sheet sheet = alone(2, 2);
        sheet.checkPackage().handIn(List.of(), Versions.NOW);
        return sheet;
    }

    /** Its first text was changed meanwhile. */
    public static Checking.Sheet withChangedText(int texts) {
        Checking.Sheet sheet = alone(texts, 0);
        var now = new ArrayList<>(sheet.texts());
        now.set(0, null);
        return new Checking.Sheet(sheet.checkPackage(), sheet.title(), sheet.number(), sheet.whole(), now, true);
    }

    private static Checking.Sheet sheet(CheckPackage checkPackage, int answers) {
        IntStream.rangeClosed(1, answers).forEach(number -> checkPackage.answer(answer(number)));
        return new Checking.Sheet(checkPackage, NEXT.content().title(), "1.1", NEXT, Checking.asTheyAre(checkPackage.texts(), NEXT, Versions.STANDARD),
                true);
    }

    /** Texts with even numbers were understood. */
    public static CheckPackage.Answer answer(int number) {
        return new CheckPackage.Answer(number, number % 2 == 0 ? Understanding.UNDERSTOOD : Understanding.NOT_UNDERSTOOD, number == 1 ? NASTY : "");
    }

    static GroupSession session(int texts) {
        return new GroupSession(new UUID(4, 4), VERSION, Versions.person(9), Versions.TODAY, texts(texts), Versions.NOW);
    }

    private static List<CheckPackage.Text> texts(int number) {
        return Block.of(NEXT).limit(number).map(block -> CheckPackage.Text.of(block, KEYS)).toList();
    }

    // groups

    /**
     * A table with two people and three texts: both have answered the first, one the second, nobody the third, which was changed meanwhile.
     *
     * @param people 0 or 2
     */
    public static Moderating.Table table(int people, boolean open) {
        GroupSession session = session(3);
        if (!open) {
            session.close(Versions.NOW);
        }
        List<EasyCheckRepository.Seat> seats = IntStream.rangeClosed(1, people).mapToObj(number ->
                new EasyCheckRepository.Seat(new UUID(4, 10 + number), Versions.person(number), "Person " + number + " " + NASTY)).toList();
        Map<UUID, CheckPackage> packages = seats.stream().collect(Collectors.toMap(EasyCheckRepository.Seat::checkPackage,
                seat -> new CheckPackage(seat.checkPackage(), VERSION, seat.person(), session.id(), session.texts(), Versions.NOW)));
        packages.forEach((id, seat) -> {
            seat.answer(new CheckPackage.Answer(1, id.equals(new UUID(4, 11)) ? Understanding.UNDERSTOOD : Understanding.WRONG, NASTY));
            if (id.equals(new UUID(4, 11))) {
                seat.answer(new CheckPackage.Answer(2, Understanding.DONT_KNOW, ""));
            }
        });
        var texts = new ArrayList<>(Checking.asTheyAre(session.texts(), NEXT, Versions.STANDARD));
        texts.set(2, null);
        return new Moderating.Table(session, VERSION, NEXT.content().title(), "1.1", NEXT, texts, seats, packages,
                Map.of(Versions.person(8), "Jemand " + NASTY), open);
    }

    /** One session of mine, one of somebody else that is closed; texts of a module and of the version itself wait. */
    public static Moderating.Groups groups(boolean some) {
        UUID module = changed().place().module();
        List<Moderating.SessionRow> sessions = List.of(new Moderating.SessionRow(new UUID(4, 4), Versions.TODAY, null, 8, false, true),
                new Moderating.SessionRow(new UUID(4, 5), Versions.TODAY, module, 1, true, false));
        List<Moderating.Waiting> waiting = List.of(new Moderating.Waiting(null, 12), new Moderating.Waiting(Versions.module(NEXT, "A3"), 1));
        return new Moderating.Groups(version(StandardVersion.Status.EASY_CHECK), NEXT, some ? sessions : List.of(), some ? waiting : List.of());
    }

    // what became of it

    /** Each answer once and one comment without; one text sent back and changed, one that is still the same. */
    public static Contributing.Ledger ledger() {
        Contributing.About about = about(StandardVersion.Status.EASY_CHECK);
        Place place = changed().place();
        List<Contributing.CommentLine> lines = IntStream.range(0, 4).mapToObj(number -> new Contributing.CommentLine(about,
                comment(number, number == 0 ? null : Comment.Answer.values()[number - 1]), place, number == 2 ? null : changed().text())).toList();
        List<Contributing.SentBack> back = Stream.of(true, false).map(changed -> new Contributing.SentBack(about,
                new EasyCheckRepository.VerdictRow(VERSION, place.module(), place.key(), place.kind(), "", Understanding.WRONG, NASTY, Versions.NOW),
                place, changed().text(), changed)).toList();
        return new Contributing.Ledger(lines, back, 5, 3, List.of(about));
    }

    public static LocalDate day() {
        return Versions.TODAY;
    }
}
