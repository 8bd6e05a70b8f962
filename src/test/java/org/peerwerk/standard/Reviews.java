package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

    public static LocalDate day() {
        return Versions.TODAY;
    }
}
