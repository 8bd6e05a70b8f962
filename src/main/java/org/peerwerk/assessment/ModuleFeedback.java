package org.peerwerk.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What one of the tandem says to one person about one module. The person reads it; nobody outside the course does. A later
 * text replaces it.
 */
@Entity
@Table(name = "module_feedback")
public class ModuleFeedback {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "module_code")
    private String moduleCode;
    private String text;
    @Column(name = "given_by")
    private UUID givenBy;
    @Column(name = "given_at")
    private OffsetDateTime givenAt;

    protected ModuleFeedback() {
    }

    public ModuleFeedback(UUID id, UUID enrolmentId, String moduleCode, String text, UUID givenBy, OffsetDateTime givenAt) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.moduleCode = moduleCode;
        this.text = text;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }
}
