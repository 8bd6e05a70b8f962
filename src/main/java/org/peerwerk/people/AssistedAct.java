package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.RuleBroken;

/**
 * One thing that somebody did on behalf of a person. It counts at once and is shown as unconfirmed; within {@link #DAYS} the person
 * confirms or undoes it. What they never answer stays as it is, unconfirmed.
 */
@Entity
@Table(name = "assisted_act")
public class AssistedAct {
    /** How long it can be undone (domain.md section 4: undo 14 days). */
    public static final int DAYS = 14;

    @Id
    private UUID id;
    @Column(name = "assistance_id")
    private UUID assistance;
    @Enumerated(EnumType.STRING)
    private Errand errand;
    @Column(name = "subject_id")
    private UUID subject;
    private String path;
    @Column(name = "done_at")
    private OffsetDateTime doneAt;
    @Column(name = "undo_until")
    private OffsetDateTime undoUntil;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "on_paper")
    private boolean onPaper;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Version
    private int version;

    public enum State {
        OPEN, CONFIRMED, UNDONE
    }

    protected AssistedAct() {
    }

    AssistedAct(UUID id, UUID assistance, Errand errand, UUID subject, String path, OffsetDateTime now) {
        this.id = id;
        this.assistance = assistance;
        this.errand = errand;
        this.subject = subject;
        this.path = path;
        this.doneAt = now;
        this.undoUntil = now.plusDays(DAYS);
        this.state = State.OPEN;
    }

    /**
     * The person says: that is what I wanted. Possible at any time.
     *
     * @param onPaper they have signed that, and the office enters it
     */
    void confirm(boolean onPaper, OffsetDateTime now) {
        requireOpen();
        this.onPaper = onPaper;
        answer(State.CONFIRMED, now);
    }

    /** @throws RuleBroken where it was answered, or the time is over */
    void undo(OffsetDateTime now) {
        requireOpen();
        if (now.isAfter(undoUntil)) {
            throw new RuleBroken("assistance.too-late", DAYS);
        }
        answer(State.UNDONE, now);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new RuleBroken("assistance.answered");
        }
    }

    private void answer(State answer, OffsetDateTime now) {
        state = answer;
        answeredAt = now;
    }

    UUID assistance() {
        return assistance;
    }

    Errand errand() {
        return errand;
    }

    UUID subject() {
        return subject;
    }
}
