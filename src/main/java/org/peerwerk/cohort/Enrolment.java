package org.peerwerk.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

/**
 * A person takes part in a cohort. It holds one numbered place of the cohort; the database refuses a place twice or beyond the last,
 * so two admissions for the last place at once give one enrolment.
 */
@Entity
public class Enrolment {
    @Id
    private UUID id;
    @Column(name = "cohort_id")
    private UUID cohortId;
    @Column(name = "application_id")
    private UUID applicationId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "place_number")
    private Integer placeNumber;
    @Column(name = "cohort_places")
    private int cohortPlaces;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Column(name = "admitted_on")
    private LocalDate admittedOn;
    @Convert(converter = StoredTotals.class)
    private Presence.Totals attended;
    @Column(name = "records_ended_on")
    private LocalDate recordsEndedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "before_death")
    private Status beforeDeath;
    @Version
    private int version;

    public enum Status {
        ACTIVE, PAUSED, TRANSFERRED, LEFT, COMPLETED
    }

    protected Enrolment() {
    }

    public Enrolment(UUID id, UUID cohortId, UUID applicationId, UUID personId, int placeNumber, int cohortPlaces, LocalDate admittedOn) {
        this.id = id;
        this.cohortId = cohortId;
        this.applicationId = applicationId;
        this.personId = personId;
        this.placeNumber = placeNumber;
        this.cohortPlaces = cohortPlaces;
        this.status = Status.ACTIVE;
        this.admittedOn = admittedOn;
    }

    /**
     * The person takes part no more and the place is free for somebody else. What was attended and shown stays.
     *
     * @throws RuleBroken once the course is completed
     */
    public void leave() {
        if (status == Status.COMPLETED) {
            throw new RuleBroken("application.withdraw.completed");
        }
        status = Status.LEFT;
        placeNumber = null;
    }

    /** Somebody who had left is admitted once more; what was recorded before counts on. */
    public void comeBack(UUID applicationId, int placeNumber, int cohortPlaces) {
        if (status != Status.LEFT) {
            throw new Conflict("conflict.enrolment_once");
        }
        this.applicationId = applicationId;
        this.placeNumber = placeNumber;
        this.cohortPlaces = cohortPlaces;
        this.status = Status.ACTIVE;
    }

    /** The person has died: nobody waits for them, and the place is free. What is completed stays so. */
    void rest() {
        if (isTakingPart()) {
            beforeDeath = status;
            leave();
        }
    }

    /** It ended because the person was said to have died. */
    boolean isResting() {
        return beforeDeath != null;
    }

    /** It was somebody else who has died: the person takes part as before. */
    void wake(int placeNumber, int cohortPlaces) {
        this.placeNumber = placeNumber;
        this.cohortPlaces = cohortPlaces;
        this.status = beforeDeath;
        this.beforeDeath = null;
    }

    /** The details of the attendance are deleted; what the rules ask of them stays. */
    void reduce(Presence.Totals totals) {
        attended = totals;
    }

    /** What is left where the details are deleted; null before. */
    Presence.Totals attended() {
        return attended;
    }

    /** False once the results and all that led to them are gone. */
    boolean hasRecords() {
        return recordsEndedOn == null;
    }

    /** Attendance is recorded for those who take part now. */
    public boolean isTakingPart() {
        return status == Status.ACTIVE || status == Status.PAUSED;
    }

    /** What the certificate was issued for is not added to afterwards. @throws RuleBroken once the person's course is over */
    public void requireRunning() {
        if (!isTakingPart()) {
            throw new RuleBroken("enrolment.over");
        }
    }

    /** The certificate was issued: the course is over for this person. */
    public void complete() {
        status = Status.COMPLETED;
    }

    public UUID id() {
        return id;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID personId() {
        return personId;
    }

    public Status status() {
        return status;
    }

    public LocalDate admittedOn() {
        return admittedOn;
    }

    /** From 1; null once the person has left. */
    Integer placeNumber() {
        return placeNumber;
    }

    int cohortPlaces() {
        return cohortPlaces;
    }
}
