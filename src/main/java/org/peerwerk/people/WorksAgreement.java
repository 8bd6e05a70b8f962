package org.peerwerk.people;

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
 * What an organisation has agreed with its works council about the people it sends: recorded by the office, from a day on, until its last
 * day or until it is ended. Without one that says so, an organisation sees no attended hours (I12); results, feedback and reasons it
 * never sees, whatever is agreed. It is never deleted: what held when can be told later.
 */
@Entity
@Table(name = "works_agreement")
public class WorksAgreement {
    /** Longest text, in characters. */
    public static final int LONGEST = 4000;

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    private boolean hours;
    private String words;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;
    @Version
    private int version;

    /**
     * What it says.
     *
     * @param hours the organisation may see attended hours
     * @param words what else it says, and where it can be read
     * @param until last day; null until it is ended
     */
    public record Terms(boolean hours, String words, LocalDate from, LocalDate until) {
    }

    protected WorksAgreement() {
    }

    /** @throws RuleBroken where it would end before it begins */
    WorksAgreement(UUID id, UUID organisation, Terms terms, UUID enteredBy, OffsetDateTime now) {
        if (terms.until() != null && terms.until().isBefore(terms.from())) {
            throw RuleBroken.at("until", "works-agreement.until-before-from");
        }
        this.id = id;
        this.organisation = organisation;
        this.hours = terms.hours();
        this.words = terms.words();
        this.validFrom = terms.from();
        this.validUntil = terms.until();
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    /**
     * Today is its last day.
     *
     * @throws RuleBroken where it has ended already, or has not begun
     */
    void end(LocalDate today) {
        if (today.isBefore(validFrom)) {
            throw new RuleBroken("works-agreement.not-begun");
        }
        if (!holds(today)) {
            throw new RuleBroken("works-agreement.ended-already");
        }
        validUntil = today;
    }

    boolean holds(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || !on.isAfter(validUntil));
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    Terms terms() {
        return new Terms(hours, words, validFrom, validUntil);
    }
}
