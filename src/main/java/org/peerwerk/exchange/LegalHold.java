package org.peerwerk.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody has a right that data stay: a claim is argued, an office examines. Until its last day, or until the office ends it, nothing of
 * this person or of this course is deleted, whatever else would be (GDPR Art. 17 (3) (e)). It always has a reason and an end.
 */
@Entity
@Table(name = "legal_hold")
public class LegalHold {
    /** Longer ones are looked at again, in years. */
    public static final int LONGEST_YEARS = 5;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "cohort_id")
    private UUID cohort;
    private String reason;
    private LocalDate until;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;
    @Version
    private int version;

    protected LegalHold() {
    }

    /**
     * @param person null where a course is kept; @param cohort null where a person is
     * @param until  last day
     * @throws RuleBroken for both or neither, without a reason, or for an end in the past or too far away
     */
    LegalHold(UUID id, UUID person, UUID cohort, String reason, LocalDate until, UUID enteredBy, OffsetDateTime now) {
        if ((person == null) == (cohort == null)) {
            throw RuleBroken.at("whom", "hold.of-one");
        }
        if (reason == null || reason.isBlank()) {
            throw RuleBroken.at("reason", "form.missing");
        }
        LocalDate today = now.toLocalDate();
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw RuleBroken.at("until", "hold.until", today.plusYears(LONGEST_YEARS));
        }
        this.id = id;
        this.person = person;
        this.cohort = cohort;
        this.reason = reason.strip();
        this.until = until;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /** From now on it keeps nothing. Twice changes nothing. */
    void end(OffsetDateTime now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean holds(LocalDate today) {
        return endedAt == null && !today.isAfter(until);
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    UUID cohort() {
        return cohort;
    }

    String reason() {
        return reason;
    }

    LocalDate until() {
        return until;
    }
}
