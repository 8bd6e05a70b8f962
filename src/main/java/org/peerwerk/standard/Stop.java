package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * Somebody says Stop to a part of a version: it is not published while this stands. It counts without a reason; one may be added, with
 * help. Only who gave it takes it back (I16), an edit does not; where that person has left, the self-advocates of the round decide.
 * Others see that there is a Stop, not whose.
 */
@Entity
public class Stop {
    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    private String item;
    @Column(name = "given_by")
    private UUID givenBy;
    @Column(name = "given_at")
    private OffsetDateTime givenAt;
    private String reason;
    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;
    @Column(name = "lifted_at")
    private OffsetDateTime liftedAt;
    @Version
    private int version;

    protected Stop() {
    }

    Stop(UUID id, UUID versionId, String item, UUID givenBy, OffsetDateTime now) {
        this.id = id;
        this.versionId = versionId;
        this.item = item;
        this.givenBy = givenBy;
        this.givenAt = now;
        this.reason = "";
    }

    /** @throws RuleBroken where somebody else tries */
    void withdraw(UUID person, OffsetDateTime now) {
        requireGiver(person);
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** @throws RuleBroken where somebody else tries */
    void explain(UUID person, String reason) {
        requireGiver(person);
        this.reason = reason.strip();
    }

    private void requireGiver(UUID person) {
        if (!givenBy.equals(person)) {
            throw new RuleBroken("stop.not-yours");
        }
    }

    /**
     * The self-advocates of the round decide about the Stop of somebody who has left (I16).
     *
     * @param giverHasLeft the giver takes part no more
     * @param forIt        self-advocates present who want it lifted
     * @param present      self-advocates present
     * @throws RuleBroken while the giver is there, or not more than half of them want it
     */
    void lift(boolean giverHasLeft, long forIt, long present, OffsetDateTime now) {
        if (!giverHasLeft) {
            throw new RuleBroken("stop.giver-is-there");
        }
        if (forIt * 2 <= present) {
            throw new RuleBroken("stop.not-lifted", forIt, present);
        }
        liftedAt = now;
    }

    boolean stands() {
        return withdrawnAt == null && liftedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    UUID givenBy() {
        return givenBy;
    }

    String item() {
        return item;
    }

    String reason() {
        return reason;
    }
}
