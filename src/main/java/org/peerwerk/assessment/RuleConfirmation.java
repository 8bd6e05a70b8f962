package org.peerwerk.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A person looked at a rule that no machine evaluates and says with their name: it is met. Once for each rule and person. */
@Entity
@Table(name = "rule_confirmation")
public class RuleConfirmation {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "rule_id")
    private String ruleId;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;

    protected RuleConfirmation() {
    }

    public RuleConfirmation(UUID id, UUID enrolmentId, String ruleId, UUID confirmedBy, OffsetDateTime confirmedAt) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.ruleId = ruleId;
        this.confirmedBy = confirmedBy;
        this.confirmedAt = confirmedAt;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    /** Id of the rule in the pinned version. */
    public String ruleId() {
        return ruleId;
    }

    public UUID confirmedBy() {
        return confirmedBy;
    }

    public OffsetDateTime confirmedAt() {
        return confirmedAt;
    }
}
