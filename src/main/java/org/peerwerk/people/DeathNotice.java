package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody says that a person has died: the day, never a cause. Nothing happens before somebody else says so too. Until then it can be
 * withdrawn. Where it was the wrong person, one says so and another one too, and the person is back.
 */
@Entity
@Table(name = "death_notice")
public class DeathNotice {
    /** Where it stands, worked out from who has said what. */
    public enum Stage {
        ENTERED, WITHDRAWN, CONFIRMED,
        /** One person says that it is the wrong one. */
        DOUBTED, UNDONE
    }

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "died_on")
    private LocalDate diedOn;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;
    @Column(name = "doubted_by")
    private UUID doubtedBy;
    @Column(name = "undone_by")
    private UUID undoneBy;
    @Column(name = "closed_at")
    private OffsetDateTime closedAt;
    private String ended;
    @Version
    private int version;

    /**
     * A membership that ended with it.
     *
     * @param until the end that was known before; null where none was
     * @param sites of the organisation that the person coordinated
     */
    record Ended(UUID membership, LocalDate until, List<UUID> sites) {
        Ended {
            sites = sites == null ? List.of() : List.copyOf(sites);
        }
    }

    protected DeathNotice() {
    }

    /** @throws RuleBroken where somebody enters themselves; at {@code diedOn} where the day is still to come */
    DeathNotice(UUID id, UUID person, LocalDate diedOn, UUID by, OffsetDateTime now) {
        if (by.equals(person)) {
            throw new RuleBroken("death.oneself");
        }
        if (diedOn.isAfter(now.toLocalDate())) {
            throw RuleBroken.at("diedOn", "form.in-future");
        }
        this.id = id;
        this.person = person;
        this.diedOn = diedOn;
        this.enteredBy = by;
        this.enteredAt = now;
        this.ended = "[]";
    }

    Stage stage() {
        if (confirmedBy == null) {
            return closedAt == null ? Stage.ENTERED : Stage.WITHDRAWN;
        }
        return closedAt != null ? Stage.UNDONE : doubtedBy != null ? Stage.DOUBTED : Stage.CONFIRMED;
    }

    /** Before it was confirmed. @throws RuleBroken after that */
    void withdraw(OffsetDateTime now) {
        require(Stage.ENTERED);
        closedAt = now;
    }

    /**
     * Somebody else says so too.
     *
     * @param ended memberships that end with it
     * @throws RuleBroken for who has entered it, and for the person it speaks of
     */
    void confirm(UUID by, List<Ended> ended, OffsetDateTime now) {
        require(Stage.ENTERED);
        if (by.equals(enteredBy)) {
            throw new RuleBroken("death.second-person");
        }
        if (by.equals(person)) {
            throw new RuleBroken("death.oneself");
        }
        confirmedBy = by;
        confirmedAt = now;
        this.ended = Json.write(ended);
    }

    /** It was the wrong person, somebody says. Nothing happens before somebody else says so too. */
    void doubt(UUID by) {
        require(Stage.CONFIRMED);
        doubtedBy = by;
    }

    /** It was the right person all the same. */
    void keep() {
        require(Stage.DOUBTED);
        doubtedBy = null;
    }

    /** Somebody else says too that it was the wrong person. @throws RuleBroken for who has said so before */
    void undo(UUID by, OffsetDateTime now) {
        require(Stage.DOUBTED);
        if (by.equals(doubtedBy)) {
            throw new RuleBroken("death.second-person");
        }
        undoneBy = by;
        closedAt = now;
    }

    private void require(Stage wanted) {
        if (stage() != wanted) {
            throw new RuleBroken("death.changed-meanwhile");
        }
    }

    /** The next step needs somebody else than this person. */
    boolean waitsForAnother(UUID reader) {
        return switch (stage()) {
            case ENTERED -> reader.equals(enteredBy);
            case DOUBTED -> reader.equals(doubtedBy);
            case CONFIRMED, WITHDRAWN, UNDONE -> false;
        };
    }

    List<Ended> ended() {
        return List.of(Json.read(ended, Ended[].class));
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    LocalDate diedOn() {
        return diedOn;
    }

    /** When the second one said so too; null before. */
    OffsetDateTime confirmedAt() {
        return confirmedAt;
    }

    OffsetDateTime enteredAt() {
        return enteredAt;
    }
}
