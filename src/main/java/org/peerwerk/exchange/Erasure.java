package org.peerwerk.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.PersonalData.Step;
import org.peerwerk.shared.RuleBroken;

/**
 * A person wants data erased. It is planned for a day a fortnight ahead, can be called off until then, and is done on that day or as soon
 * as nothing stands in the way. There is at most one open one for each person ({@code erasure_once}). The row stays as proof that it was
 * done; it says which step, never what.
 */
@Entity
public class Erasure {
    /** To think better of it. */
    public static final int DAYS = 14;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Step step;
    @Column(name = "asked_at")
    private OffsetDateTime askedAt;
    @Column(name = "planned_on")
    private LocalDate plannedOn;
    @Column(name = "called_off_at")
    private OffsetDateTime calledOffAt;
    @Column(name = "done_at")
    private OffsetDateTime doneAt;
    @Version
    private int version;

    protected Erasure() {
    }

    Erasure(UUID id, UUID person, Step step, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.step = step;
        this.askedAt = now;
        this.plannedOn = now.toLocalDate().plusDays(DAYS);
    }

    /** Twice changes nothing. @throws RuleBroken once it is done */
    void callOff(OffsetDateTime now) {
        if (doneAt != null) {
            throw new RuleBroken("erasure.done-already");
        }
        if (calledOffAt == null) {
            calledOffAt = now;
        }
    }

    /** The day has come, and nobody has called it off. */
    boolean isDue(LocalDate today) {
        return isOpen() && !today.isBefore(plannedOn);
    }

    /** @throws IllegalStateException before its day, and where it was called off or done: data never go by mistake */
    void done(OffsetDateTime now) {
        if (!isDue(now.toLocalDate())) {
            throw new IllegalStateException("not due");
        }
        doneAt = now;
    }

    boolean isOpen() {
        return calledOffAt == null && doneAt == null;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    public Step step() {
        return step;
    }

    /** The first day on which it is done. */
    public LocalDate plannedOn() {
        return plannedOn;
    }
}
