package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * A version of a standard: its own words and rules, and an ordered choice of module versions ({@link ChosenModule}).
 *
 * <p>It is opened as a draft by a person, its owner, from the version before or from nothing. Its texts are written, then everybody may
 * comment for four weeks, then people with learning difficulties check the easy texts, then a round gives its consent, and only then it
 * can be published. It can go back to being written from any of these; what was said stays with the words it was said about. From
 * publication on it never changes: the database refuses, and its hash proves it. The importer brings versions that stand on nothing yet
 * ("Start-Fassung").
 */
@Entity
@Table(name = "standard_version")
public class StandardVersion {
    /** People get at least this long to comment (domain.md section 2, states). */
    public static final int COMMENTING_DAYS = 28;

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "standard_id")
    private Standard standard;
    private String number;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Convert(converter = StoredJson.OfBasis.class)
    private Basis basis;
    @Convert(converter = StoredJson.OfVersion.class)
    private VersionContent content;
    @Column(name = "content_format")
    private int contentFormat;
    private String hash;
    @Column(name = "published_on")
    private LocalDate publishedOn;
    @Column(name = "predecessor_id")
    private UUID predecessor;
    @Column(name = "owner_id")
    private UUID owner;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "commenting_from")
    private LocalDate commentingFrom;
    @Column(name = "commenting_until")
    private LocalDate commentingUntil;
    @Column(name = "commenting_ended_on")
    private LocalDate commentingEndedOn;
    @Column(name = "ended_early_because")
    private String endedEarlyBecause;
    @Column(name = "quorum_votes")
    private int quorumVotes = Quorum.FLOOR.votes();
    @Column(name = "quorum_present")
    private int quorumPresent = Quorum.FLOOR.presentPercent();
    @Column(name = "quorum_yes")
    private int quorumYes = Quorum.FLOOR.yesPercent();
    @Version
    private int version;

    /** Where a version is on its way. That a published one is phasing out or out of force follows from dates and is not stored. */
    public enum Status {
        DRAFT, COMMENTING, EASY_CHECK, CONSENT, PUBLISHED, WITHDRAWN;

        private static final Set<Status> WRITABLE = Set.of(DRAFT, COMMENTING, EASY_CHECK);

        /** Texts may be changed: also while people comment and check, so that what they say can be taken up. */
        public boolean isWritable() {
            return WRITABLE.contains(this);
        }

        /** Neither published nor given up. */
        public boolean isInWork() {
            return isWritable() || this == CONSENT;
        }
    }

    protected StandardVersion() {
    }

    /** As files bring it; {@link #publishAsStart} follows in the same transaction. */
    static StandardVersion imported(UUID id, Standard standard, VersionContent content) {
        var version = new StandardVersion();
        version.id = id;
        version.standard = standard;
        version.number = content.version();
        version.status = Status.DRAFT;
        version.content = content;
        version.contentFormat = content.format();
        return version;
    }

    /**
     * A person opens it.
     *
     * @param predecessor id of the published version it follows, or null for a first version
     */
    static StandardVersion opened(UUID id, Standard standard, UUID predecessor, VersionContent content, UUID owner, OffsetDateTime now) {
        StandardVersion version = imported(id, standard, content);
        version.predecessor = predecessor;
        version.owner = owner;
        version.startedAt = now;
        return version;
    }

    // writing

    /** @throws RuleBroken while people vote, and from then on */
    void requireWritable() {
        if (!status.isWritable()) {
            throw new RuleBroken(status == Status.CONSENT ? "draft.in-consent" : "draft.closed");
        }
    }

    /** The version's own words, rules and change note. The number follows the content. */
    void rewrite(VersionContent content) {
        requireWritable();
        this.content = content;
        this.contentFormat = content.format();
        this.number = content.version();
    }

    // the way to consent

    /**
     * Everybody may comment from today on.
     *
     * @param until last day
     * @throws RuleBroken at {@code until} where that is less than four weeks
     */
    void startCommenting(LocalDate today, LocalDate until) {
        require(status == Status.DRAFT, "draft.not-draft");
        if (until.isBefore(today.plusDays(COMMENTING_DAYS))) {
            throw RuleBroken.at("until", "draft.commenting-too-short", COMMENTING_DAYS);
        }
        status = Status.COMMENTING;
        commentingFrom = today;
        commentingUntil = until;
        commentingEndedOn = null;
        endedEarlyBecause = null;
    }

    /**
     * Commenting is over; checkers read the easy texts. Also from a draft that has been commented on before.
     *
     * @param early why commenting ends before its last day; everybody who votes reads it
     * @throws RuleBroken where nobody could comment yet, or at {@code early} where its last day has not passed and no reason is given
     */
    void startEasyCheck(LocalDate today, String early) {
        require(status == Status.COMMENTING || status == Status.DRAFT && wasCommented(), "draft.not-commented");
        if (status == Status.COMMENTING) {
            if (!today.isAfter(commentingUntil)) {
                if (early == null || early.isBlank()) {
                    throw RuleBroken.at("early", "draft.ends-early", commentingUntil);
                }
                endedEarlyBecause = early.strip();
            }
            commentingEndedOn = today;
        }
        status = Status.EASY_CHECK;
    }

    /**
     * People vote; nobody writes any more.
     *
     * @param check as it stands; only consent may be missing
     * @throws RuleBroken with the first other thing that is missing
     */
    void askForConsent(PublishCheck check) {
        require(status == Status.EASY_CHECK, "draft.not-checked");
        check.requireBut(PublishCheck.Task.CONSENT);
        status = Status.CONSENT;
    }

    /** Back to writing, from anywhere before publication: votes on what is not changed stay, and every Stop stays. */
    void reopen() {
        require(status.isInWork() && status != Status.DRAFT, "draft.not-open");
        if (status == Status.COMMENTING) {
            commentingFrom = null;
            commentingUntil = null;
        }
        status = Status.DRAFT;
    }

    /** Work on it ends; everything is kept, and it can be taken up again. */
    void withdraw() {
        require(status.isInWork(), "draft.closed");
        status = Status.WITHDRAWN;
    }

    void resume() {
        require(status == Status.WITHDRAWN, "draft.not-withdrawn");
        status = Status.DRAFT;
    }

    void raise(Quorum quorum) {
        require(status.isInWork(), "draft.closed");
        Quorum raised = quorum().raisedTo(quorum);
        quorumVotes = raised.votes();
        quorumPresent = raised.presentPercent();
        quorumYes = raised.yesPercent();
    }

    /**
     * From now on it never changes.
     *
     * @param whole its content and modules as they are chosen
     * @throws RuleBroken with the first thing that is missing
     */
    void publish(PublishCheck check, WholeVersion whole, LocalDate today) {
        require(status == Status.CONSENT, "draft.not-voted");
        freeze(whole, check.consent(), today);
    }

    /** Only the importer makes a version that stands on nothing yet. */
    void publishAsStart(WholeVersion whole, LocalDate today) {
        require(status == Status.DRAFT && owner == null, "draft.not-imported");
        freeze(whole, new Basis.Start(), today);
    }

    private void freeze(WholeVersion whole, Basis basis, LocalDate today) {
        this.content = whole.content();
        this.number = content.version();
        this.basis = basis;
        this.hash = whole.hash();
        this.publishedOn = today;
        this.status = Status.PUBLISHED;
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new RuleBroken(otherwise);
        }
    }

    // what it is

    boolean wasCommented() {
        return commentingEndedOn != null;
    }

    boolean takesComments(LocalDate today) {
        return status == Status.COMMENTING && !today.isAfter(commentingUntil);
    }

    public UUID id() {
        return id;
    }

    Standard standard() {
        return standard;
    }

    public String number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public VersionContent content() {
        return content;
    }

    String hash() {
        return hash;
    }

    /** Null for a first version. */
    UUID predecessor() {
        return predecessor;
    }

    /** Null where files brought it. */
    UUID owner() {
        return owner;
    }

    /** Null before commenting began; the last one where there were several. */
    public LocalDate commentingFrom() {
        return commentingFrom;
    }

    public LocalDate commentingUntil() {
        return commentingUntil;
    }

    public LocalDate commentingEndedOn() {
        return commentingEndedOn;
    }

    /** Null where commenting took its full time. */
    public String endedEarlyBecause() {
        return endedEarlyBecause;
    }

    public Quorum quorum() {
        return new Quorum(quorumVotes, quorumPresent, quorumYes);
    }

    /** As everybody reads it once it is published. */
    PublishedVersion published(List<ModuleContent> modules) {
        return new PublishedVersion(id, standard.slug(), number, basis, hash, publishedOn, content, modules);
    }
}
