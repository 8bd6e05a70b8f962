package org.peerwerk.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What one assessor found about one outcome of one person at one moment. Append-only: a correction is a new result, and the latest of
 * each of the two seats in the tandem counts; who takes over a seat takes over its results. The outcome's id is the same in every version
 * that means the same, so a result outlives a change of version.
 */
@Entity
@Table(name = "outcome_result")
public class OutcomeResult {
    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "outcome_id")
    private UUID outcomeId;
    @Enumerated(EnumType.STRING)
    private Level level;
    @Enumerated(EnumType.STRING)
    private Evidence evidence;
    @Column(name = "assessor_id")
    private UUID assessorId;
    @Column(name = "as_peer")
    private boolean asPeer;
    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;
    /** Given by the database: order within one moment. */
    @Column(name = "number", insertable = false, updatable = false)
    private Long number;

    protected OutcomeResult() {
    }

    /** @param asPeer the assessor had the seat of the peer in the tandem at that moment */
    public OutcomeResult(UUID id, UUID enrolmentId, UUID outcomeId, Level level, Evidence evidence, UUID assessorId, boolean asPeer,
            OffsetDateTime recordedAt) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.outcomeId = outcomeId;
        this.level = level;
        this.evidence = evidence;
        this.assessorId = assessorId;
        this.asPeer = asPeer;
        this.recordedAt = recordedAt;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID outcomeId() {
        return outcomeId;
    }

    public Level level() {
        return level;
    }

    public Evidence evidence() {
        return evidence;
    }

    public UUID assessorId() {
        return assessorId;
    }

    /** For the rules only; shown on no page (I17). */
    boolean isOfPeer() {
        return asPeer;
    }

    public OffsetDateTime recordedAt() {
        return recordedAt;
    }
}
