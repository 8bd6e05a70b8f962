package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * How long one person was at one session, in minutes. What was missed may be made up later and counts once: presence and made-up
 * minutes together never exceed the session (I6). No reason for an absence is ever stored.
 */
@Entity
@IdClass(Attendance.Key.class)
public class Attendance {
    @Id
    @Column(name = "session_id")
    private UUID sessionId;
    @Id
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "present_minutes")
    private int presentMinutes;
    @Column(name = "made_up_minutes")
    private int madeUpMinutes;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;
    @Version
    private int version;

    /** EXCUSED does not count as attended, but opens the way to make up. */
    public enum Kind {
        PRESENT, PARTLY, EXCUSED, ABSENT
    }

    public static class Key implements Serializable {
        private UUID sessionId;
        private UUID enrolmentId;

        protected Key() {
        }

        public Key(UUID sessionId, UUID enrolmentId) {
            this.sessionId = sessionId;
            this.enrolmentId = enrolmentId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.sessionId.equals(sessionId) && key.enrolmentId.equals(enrolmentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, enrolmentId);
        }
    }

    protected Attendance() {
    }

    public Attendance(UUID sessionId, UUID enrolmentId) {
        this.sessionId = sessionId;
        this.enrolmentId = enrolmentId;
    }

    /**
     * @param present minutes, only asked for PARTLY; @param madeUp minutes made up elsewhere
     * @throws RuleBroken beside the field {@code minutes-<enrolment>} where they do not fit the session
     */
    public void record(Kind kind, int present, int madeUp, int sessionMinutes, UUID by, OffsetDateTime at) {
        int counted = switch (kind) {
            case PRESENT -> sessionMinutes;
            case PARTLY -> present;
            case EXCUSED, ABSENT -> 0;
        };
        if (kind == Kind.PARTLY && (present < 1 || present > sessionMinutes)) {
            throw RuleBroken.at("minutes-" + enrolmentId, "attendance.minutes", sessionMinutes);
        }
        if (madeUp < 0 || counted + madeUp > sessionMinutes) {
            throw RuleBroken.at("made-up-" + enrolmentId, "attendance.made-up", sessionMinutes - counted);
        }
        this.kind = kind;
        this.presentMinutes = counted;
        this.madeUpMinutes = madeUp;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** True where recording this would change nothing: a form sent twice. */
    public boolean isAlready(Kind kind, int present, int madeUp, int sessionMinutes) {
        int counted = kind == Kind.PRESENT ? sessionMinutes : kind == Kind.PARTLY ? present : 0;
        return this.kind == kind && presentMinutes == counted && madeUpMinutes == madeUp;
    }

    /** Present and made up together, in minutes. */
    public int countedMinutes() {
        return presentMinutes + madeUpMinutes;
    }

    /** Counts the changes, so that a form can tell which state it showed. */
    public int version() {
        return version;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public Kind kind() {
        return kind;
    }

    public int presentMinutes() {
        return presentMinutes;
    }

    public int madeUpMinutes() {
        return madeUpMinutes;
    }
}
