package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One yes of one person to one purpose. It stands until the person takes it back; then the row stays as proof of both days, and a later
 * yes is a new row.
 */
@Entity
public class Consent {
    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "given_at")
    private OffsetDateTime givenAt;
    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;

    protected Consent() {
    }

    public Consent(UUID id, UUID person, Purpose purpose, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.purpose = purpose;
        this.givenAt = now;
    }

    /** Taking back twice changes nothing: the first moment counts. */
    public void withdraw(OffsetDateTime now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    public Purpose purpose() {
        return purpose;
    }

    public UUID person() {
        return person;
    }

    public OffsetDateTime givenAt() {
        return givenAt;
    }

    /** Null while the consent stands. */
    public OffsetDateTime withdrawnAt() {
        return withdrawnAt;
    }
}
