package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * One person is present in the consent round of a version. They say themselves whether they have a conflict of interest; what fee was
 * agreed and whether it was paid is recorded by whoever leads the round. Each sees their own.
 */
@Entity
@IdClass(Participation.Key.class)
public class Participation {
    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "joined_at")
    private OffsetDateTime joinedAt;
    private boolean conflict;
    @Column(name = "conflict_is")
    private String conflictIs;
    private String fee;
    @Column(name = "fee_paid")
    private boolean feePaid;
    @Column(name = "left_at")
    private OffsetDateTime leftAt;
    @Version
    private int version;

    public static class Key implements Serializable {
        private UUID versionId;
        private UUID person;

        protected Key() {
        }

        Key(UUID versionId, UUID person) {
            this.versionId = versionId;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, person);
        }
    }

    protected Participation() {
    }

    Participation(UUID versionId, UUID person, OffsetDateTime now) {
        this.versionId = versionId;
        this.person = person;
        this.joinedAt = now;
        this.conflictIs = "";
    }

    /** @throws RuleBroken at {@code conflictIs} where there is a conflict and nothing says which */
    void declare(boolean conflict, String what) {
        String said = what == null ? "" : what.strip();
        if (conflict && said.isEmpty()) {
            throw RuleBroken.at("conflictIs", "round.conflict-missing");
        }
        this.conflict = conflict;
        this.conflictIs = conflict ? said : "";
    }

    /** @param fee as it was agreed, in words; "" where none was agreed */
    void record(String fee, boolean paid) {
        this.fee = fee.strip();
        this.feePaid = paid && !this.fee.isEmpty();
    }

    /** Takes part no more. Votes and a Stop stay; coming back is possible. */
    void leave(OffsetDateTime now) {
        if (leftAt == null) {
            leftAt = now;
        }
    }

    void comeBack() {
        leftAt = null;
    }

    boolean isPresent() {
        return leftAt == null;
    }

    public UUID person() {
        return person;
    }

    public boolean conflict() {
        return conflict;
    }

    public String conflictIs() {
        return conflictIs;
    }

    /** Null until it is recorded, "" where none was agreed. */
    public String fee() {
        return fee;
    }

    public boolean feePaid() {
        return feePaid;
    }
}
