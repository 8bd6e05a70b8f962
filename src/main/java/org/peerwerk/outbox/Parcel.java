package org.peerwerk.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * One message to one recipient for one occasion. It waits until it is due, is taken by a postman, and either has arrived, or waits again
 * for longer than before, or is given up. Its content goes when it has arrived; the row stays for a time, so that the same occasion never
 * sends a second one.
 */
@Entity
public class Parcel {
    /** How long a delivery may take. Whatever is taken for longer was left behind by a server that died. */
    public static final Duration LONGEST_WAY = Duration.ofMinutes(5);
    /** After so many attempts in vain somebody has to look. */
    public static final int MANY_ATTEMPTS = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 500;

    /** MAIL reaches a person and is never repeated unasked; a CALL to another system is idempotent. */
    public enum Kind {
        MAIL, CALL
    }

    /** As stored; see {@link Stage} for what it means to people. */
    public enum State {
        WAITING, TAKEN, SENT, GIVEN_UP
    }

    /** Where it stands, worked out from state, attempts and time. */
    public enum Stage {
        /** Taken so long ago that its server must have died, or the last answer got lost: it may have arrived. */
        PERHAPS_SENT,
        /** Tried in vain {@link Parcel#MANY_ATTEMPTS} times or more; is tried on. */
        NEEDS_SOMEBODY,
        /** Tried in vain; is tried again. */
        RETRYING,
        ON_ITS_WAY, WAITING, SENT,
        /** Can never arrive; is not tried again. */
        GIVEN_UP
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String recipient;
    private String occasion;
    private String subject;
    private String content;
    @Enumerated(EnumType.STRING)
    private State state;
    private int attempts;
    @Column(name = "posted_at")
    private OffsetDateTime postedAt;
    @Column(name = "due_at")
    private OffsetDateTime dueAt;
    @Column(name = "taken_at")
    private OffsetDateTime takenAt;
    @Column(name = "sent_at")
    private OffsetDateTime sentAt;
    @Column(name = "last_error")
    private String lastError;
    @Version
    private int version;

    protected Parcel() {
    }

    /**
     * Due at once.
     *
     * @param recipient an e-mail address, or the name of a {@link Delivery}
     * @param occasion  a word and an id with a space between: {@code invitation 3f…}
     * @param subject   null for a call
     * @throws IllegalArgumentException where the occasion has another form: a defect of who posts
     */
    Parcel(UUID id, Kind kind, String recipient, String occasion, String subject, String content, OffsetDateTime now) {
        if (!occasion.matches("[a-z-]+ \\S+")) {
            throw new IllegalArgumentException("no occasion: " + occasion);
        }
        this.id = id;
        this.kind = kind;
        this.recipient = recipient.strip();
        this.occasion = occasion;
        // a line break in a subject would begin a header of the sender's own making
        this.subject = subject == null ? null : subject.strip().replaceAll("\\s+", " ");
        this.content = content;
        this.state = State.WAITING;
        this.postedAt = now;
        this.dueAt = now;
    }

    /** A postman goes with it. */
    void take(OffsetDateTime now) {
        state = State.TAKEN;
        takenAt = now;
        attempts++;
    }

    void arrive(OffsetDateTime now) {
        state = State.SENT;
        sentAt = now;
        content = null;
        lastError = null;
    }

    /** It certainly did not arrive: to be tried again after a pause that doubles each time. */
    void fail(String error, OffsetDateTime now) {
        state = State.WAITING;
        dueAt = now.plus(pause(attempts));
        lastError = shortened(error);
    }

    /** Nobody knows whether it arrived. It stays taken, which {@link #stage} shows at once. */
    void getLost(String error, OffsetDateTime now) {
        takenAt = now.minus(LONGEST_WAY);
        lastError = shortened(error);
    }

    /** It never arrives, however often it is tried. */
    void giveUp(String error) {
        state = State.GIVEN_UP;
        lastError = shortened(error);
    }

    /** The office wants it to be tried now. @throws RuleBroken where it has arrived, or is on its way */
    void retry(OffsetDateTime now) {
        requireIdle(now);
        state = State.WAITING;
        dueAt = now;
    }

    /** @throws RuleBroken where it has arrived, or is on its way: nothing can be decided about it */
    void requireIdle(OffsetDateTime now) {
        Stage stage = stage(now);
        if (stage == Stage.SENT || stage == Stage.ON_ITS_WAY) {
            throw new RuleBroken(stage == Stage.SENT ? "outbox.sent-already" : "outbox.on-its-way");
        }
    }

    /** @param attempts in vain so far, at least 1 */
    static Duration pause(int attempts) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    public Stage stage(OffsetDateTime now) {
        return switch (state) {
            case SENT -> Stage.SENT;
            case GIVEN_UP -> Stage.GIVEN_UP;
            case TAKEN -> kind == Kind.CALL || takenAt.plus(LONGEST_WAY).isAfter(now) ? Stage.ON_ITS_WAY : Stage.PERHAPS_SENT;
            case WAITING -> attempts == 0 ? Stage.WAITING : attempts < MANY_ATTEMPTS ? Stage.RETRYING : Stage.NEEDS_SOMEBODY;
        };
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String recipient() {
        return recipient;
    }

    public String occasion() {
        return occasion;
    }

    /** Null for a call. */
    public String subject() {
        return subject;
    }

    /** Text of a mail, JSON of a call; null when it has arrived. */
    public String content() {
        return content;
    }

    public int attempts() {
        return attempts;
    }

    OffsetDateTime postedAt() {
        return postedAt;
    }

    OffsetDateTime dueAt() {
        return dueAt;
    }

    OffsetDateTime sentAt() {
        return sentAt;
    }

    /** Why the last attempt failed; null where none did. */
    String lastError() {
        return lastError;
    }
}
