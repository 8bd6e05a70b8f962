package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.CommentRepository.CommentRow;
import org.peerwerk.standard.EasyCheckRepository.VerdictRow;

/** What a person gave to the standards, what became of it (the effect ledger), and what they can do today. */
@UseCases
public class Contributing {
    /** About as long as reading and voting on one part takes. */
    private static final int MINUTES_A_VOTE = 3;

    @Inject
    private Me me;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private CommentRepository comments;
    @Inject
    private EasyCheckRepository checks;
    @Inject
    private RoundRepository rounds;
    @Inject
    private ConsentRepository consents;
    @Inject
    private Clock clock;

    /** A version that something is about. */
    public record About(UUID id, String slug, String number, StandardVersion.Status status, LocalizedText title, WholeVersion whole) {
        static About of(StandardVersion version, WholeVersion whole) {
            return new About(version.id(), version.standard().slug(), version.number(), version.status(), version.content().title(), whole);
        }
    }

    /** One comment and its answer. @param text as it is now; null where it is gone */
    public record CommentLine(About about, CommentRow comment, Place place, LocalizedText text) {
    }

    /** A text that the person sent back. @param changed the text is another one now */
    public record SentBack(About about, VerdictRow verdict, Place place, LocalizedText text, boolean changed) {
    }

    /**
     * @param checked    how many texts the person checked
     * @param understood how many of them they understood
     * @param rounds     versions on which the person voted
     */
    public record Ledger(List<CommentLine> comments, List<SentBack> sentBack, int checked, int understood, List<About> rounds) {
        public boolean isEmpty() {
            return comments.isEmpty() && checked == 0 && rounds.isEmpty();
        }
    }

    /** One thing that a person can do today. */
    public sealed interface Task {
        About about();

        /** @param said how many comments the person has made so far */
        record Comment(About about, LocalDate until, int said) implements Task {
        }

        /** @param begun the package the person is in, or null; @param minutes about how long it takes */
        record Check(About about, UUID begun, int minutes) implements Task {
        }

        /** An answer in a review group that meets. */
        record Group(About about, UUID checkPackage, int minutes) implements Task {
        }

        /** @param left how many parts have no word of this person yet */
        record VoteOn(About about, int left, int minutes) implements Task {
        }

        /** A review group of one's own that is not closed. */
        record Moderate(About about, UUID session) implements Task {
        }

        /** @param comments without an answer; @param sentBack texts that checkers sent back */
        record Write(About about, long comments, int sentBack) implements Task {
        }
    }

    /** @param thanks how much the person has done so far */
    public record Today(List<Task> tasks, Ledger thanks) {
    }

    public Ledger ledger() {
        me.requireLogin();
        List<CommentRow> said = comments.by(me.id());
        List<VerdictRow> verdicts = checks.by(me.id());
        Set<UUID> voted = rounds.versionsOf(me.id());
        var ids = new HashSet<>(voted);
        said.forEach(row -> ids.add(row.version()));
        verdicts.forEach(row -> ids.add(row.version()));
        var works = works(ids);
        List<CommentLine> lines = said.stream().map(row -> {
            Work work = works.get(row.version());
            Place place = row.place(work.standard());
            return new CommentLine(work.about(), row, place, work.text(place));
        }).toList();
        List<SentBack> back = verdicts.stream().filter(row -> row.word().sendsBack()).map(row -> {
            Work work = works.get(row.version());
            Place place = new Place(row.owner().equals(work.standard()) ? null : row.owner(), row.block());
            LocalizedText text = work.text(place);
            return new SentBack(work.about(), row, place, text, text == null || !CanonicalForm.hash(text.easy()).equals(row.hash()));
        }).toList();
        return new Ledger(lines, back, verdicts.size(), (int) verdicts.stream().filter(row -> row.word() == Understanding.UNDERSTOOD).count(),
                voted.stream().map(id -> works.get(id).about()).toList());
    }

    /** A version with its texts by place. */
    private record Work(UUID standard, About about, Map<Place, LocalizedText> texts) {
        LocalizedText text(Place place) {
            return texts.get(place);
        }
    }

    private Map<UUID, Work> works(Collection<UUID> ids) {
        var works = new LinkedHashMap<UUID, Work>();
        drafts.wholes(ids).forEach((version, whole) -> works.put(version.id(), new Work(version.standard().id(), About.of(version, whole),
                Block.of(whole).collect(Collectors.toMap(Block::place, Block::text, (one, other) -> one)))));
        return works;
    }

    /** What the person can do today in the standards, and thanks for what was done. The same number of statements however much it is. */
    public Today today() {
        me.requireLogin();
        List<StandardVersion> inWork = drafts.inWork();
        var tasks = new ArrayList<Task>();
        if (!inWork.isEmpty()) {
            var mine = new Mine(inWork);
            inWork.forEach(version -> mine.add(version, tasks));
            checks.openSessions(me.id()).stream().filter(session -> mine.abouts.containsKey(session.versionId()))
                    .forEach(session -> tasks.add(new Task.Moderate(mine.abouts.get(session.versionId()), session.id())));
        }
        return new Today(List.copyOf(tasks), ledger());
    }

    /** What is known of one person and all versions in work. */
    private final class Mine {
        private final Set<Purpose> given = consents.counting(me.id());
        private final Map<UUID, Set<Contributor.Part>> parts = drafts.partsOf(me.id());
        private final Map<UUID, About> abouts = new LinkedHashMap<>();
        private final Map<EasyMarks.Key, EasyMarks.Mark> marks;
        private final Map<UUID, Long> unanswered;
        private final Map<UUID, Long> said = comments.by(me.id()).stream().collect(Collectors.groupingBy(CommentRow::version, Collectors.counting()));
        private final Map<EasyMarks.Key, Long> inHand;
        private final List<CheckPackage> open = checks.open(me.id());
        private final Set<EasyMarks.Key> notForMe = EasyTexts.knownElsewhere(checks.notFor(me.id()), open);
        private final Map<UUID, Set<ConsentRound.Item>> spoken = rounds.spokenOn(me.id());

        Mine(List<StandardVersion> inWork) {
            Set<UUID> ids = inWork.stream().map(StandardVersion::id).collect(Collectors.toSet());
            drafts.wholes(ids).forEach((version, whole) -> abouts.put(version.id(), About.of(version, whole)));
            marks = checks.marks(inWork.stream().map(version -> version.standard().id()).collect(Collectors.toSet()));
            unanswered = comments.open(ids);
            inHand = checks.inHand(ids);
        }

        void add(StandardVersion version, List<Task> tasks) {
            About about = abouts.get(version.id());
            var easy = new EasyMarks(version.standard().id(), marks);
            switch (version.status()) {
                case COMMENTING -> {
                    if (given.contains(Purpose.SELF_ADVOCATE) && version.takesComments(Chance.today(clock))) {
                        tasks.add(new Task.Comment(about, version.commentingUntil(), said.getOrDefault(version.id(), 0L).intValue()));
                    }
                }
                case EASY_CHECK -> check(version, about, easy, tasks);
                case CONSENT -> vote(version, about, tasks);
                default -> {
                    // a draft is its authors'
                }
            }
            boolean writes = me.id().equals(version.owner()) || parts.getOrDefault(version.id(), Set.of()).contains(Contributor.Part.AUTHOR);
            if (writes && version.status().isWritable()) {
                int back = (int) Block.of(about.whole()).filter(block -> easy.of(block).state() == EasyMarks.State.SENT_BACK).count();
                long waiting = unanswered.getOrDefault(version.id(), 0L);
                if (back + waiting > 0) {
                    tasks.add(new Task.Write(about, waiting, back));
                }
            }
        }

        private void check(StandardVersion version, About about, EasyMarks easy, List<Task> tasks) {
            List<CheckPackage> ofVersion = open.stream().filter(one -> one.versionId().equals(version.id())).toList();
            ofVersion.stream().filter(one -> one.isInGroup() && one.answered() < one.texts().size())
                    .forEach(one -> tasks.add(new Task.Group(about, one.id(), one.minutesLeft())));
            CheckPackage begun = ofVersion.stream().filter(one -> !one.isInGroup()).findFirst().orElse(null);
            if (begun != null) {
                tasks.add(new Task.Check(about, begun.id(), begun.minutesLeft()));
            } else if (given.contains(Purpose.EASY_CHECKER)) {
                int next = EasyTexts.next(Block.of(about.whole()).toList(), easy, notForMe, inHand).size();
                if (next > 0) {
                    tasks.add(new Task.Check(about, null, CheckPackage.minutes(next)));
                }
            }
        }

        private void vote(StandardVersion version, About about, List<Task> tasks) {
            Set<Contributor.Part> asked = parts.getOrDefault(version.id(), Set.of());
            if (new Involvement(me.id(), version, asked, given.contains(Purpose.SELF_ADVOCATE), false, false).mayVote()) {
                WholeVersion before = version.predecessor() == null ? null : versions.published(version.predecessor()).whole();
                Set<ConsentRound.Item> done = spoken.getOrDefault(version.id(), Set.of());
                int left = (int) ConsentRound.items(before, about.whole()).stream()
                        .filter(item -> !done.contains(item) && !done.contains(new ConsentRound.Item(item.key(), ""))).count();
                if (left > 0) {
                    tasks.add(new Task.VoteOn(about, left, left * MINUTES_A_VOTE));
                }
            }
        }
    }
}
