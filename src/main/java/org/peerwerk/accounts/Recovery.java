package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody has lost every way into their account and comes in person. One who knows them says so, then a second one; after that a letter lets
 * them in until they have chosen a new way, at most for {@link #LASTS}. Every address that is known is told, and whoever can still log in can
 * stop it. After {@link #LASTS} it is over by itself, which is worked out and not stored.
 */
@Entity
public class Recovery {
    /** From one step to the next. */
    public static final Period LASTS = Period.ofDays(7);

    /** As stored. */
    public enum State {
        OPEN, CONFIRMED, STOPPED
    }

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "first_by")
    private UUID firstBy;
    @Column(name = "first_at")
    private OffsetDateTime firstAt;
    @Column(name = "second_by")
    private UUID secondBy;
    @Column(name = "second_at")
    private OffsetDateTime secondAt;
    @Column(name = "printed_at")
    private OffsetDateTime printedAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Version
    private int version;

    protected Recovery() {
    }

    /**
     * @param by has seen the person
     * @throws RuleBroken where that is the person
     */
    Recovery(UUID id, UUID person, UUID by, OffsetDateTime now) {
        requireOther(person, by);
        this.id = id;
        this.person = person;
        this.firstBy = by;
        this.firstAt = now;
        this.state = State.OPEN;
    }

    /**
     * A second one has seen the person, too.
     *
     * @throws RuleBroken where that is the first one or the person, or it is not open
     */
    void confirm(UUID by, OffsetDateTime now) {
        requireOther(person, by);
        if (by.equals(firstBy)) {
            throw new RuleBroken("recovery.same");
        }
        if (state != State.OPEN || isOver(now)) {
            throw new RuleBroken("recovery.over");
        }
        secondBy = by;
        secondAt = now;
        state = State.CONFIRMED;
    }

    /**
     * A letter is printed.
     *
     * @return it is the first one: all that let anybody in before has to go
     * @throws RuleBroken before a second one has confirmed it, or where it is over
     */
    boolean print(OffsetDateTime now) {
        if (state != State.CONFIRMED || isOver(now)) {
            throw new RuleBroken("recovery.over");
        }
        boolean first = printedAt == null;
        if (first) {
            printedAt = now;
        }
        return first;
    }

    /** The person does not want it. What was printed already is not undone by that. */
    void stop() {
        state = State.STOPPED;
    }

    private static void requireOther(UUID person, UUID by) {
        if (by.equals(person)) {
            throw new RuleBroken("recovery.oneself");
        }
    }

    boolean isOver(OffsetDateTime now) {
        return state == State.STOPPED || !(secondAt == null ? firstAt : secondAt).plus(LASTS).isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID firstBy() {
        return firstBy;
    }

    OffsetDateTime firstAt() {
        return firstAt;
    }

    State state() {
        return state;
    }

    boolean isPrinted() {
        return printedAt != null;
    }
}
