package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One step of the agreement on who processes personal data for whom. The latest by its day is what stands; the earlier ones stay as
 * proof.
 */
@Entity
@Table(name = "agreement_step")
public class AgreementStep {
    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisation;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate day;
    @Column(name = "entered_by")
    private UUID enteredBy;
    @Column(name = "entered_at")
    private OffsetDateTime enteredAt;

    /** PROCESSOR: Art. 28 GDPR (Auftragsverarbeitung); JOINT: joint controllers, Art. 26. */
    public enum Kind {
        PROCESSOR, JOINT
    }

    public enum State {
        SENT, SIGNED, ENDED
    }

    protected AgreementStep() {
    }

    public AgreementStep(UUID id, UUID organisation, Kind kind, State state, LocalDate day, UUID enteredBy, OffsetDateTime now) {
        this.id = id;
        this.organisation = organisation;
        this.kind = kind;
        this.state = state;
        this.day = day;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public LocalDate day() {
        return day;
    }
}
