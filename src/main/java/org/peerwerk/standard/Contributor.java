package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody whom the owner of a version asked in. Self-advocates need no invitation to comment, check and vote: nobody can leave them
 * out, so no row here says who they are.
 */
@Entity
@IdClass(Contributor.Key.class)
public class Contributor {
    @Id
    @Column(name = "version_id")
    private UUID version;
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Id
    @Enumerated(EnumType.STRING)
    private Part part;
    @Column(name = "added_by")
    private UUID addedBy;
    @Column(name = "added_at")
    private OffsetDateTime addedAt;

    /** Writes; leads review groups; votes without being a self-advocate. */
    public enum Part {
        AUTHOR, MODERATOR, GUEST
    }

    public static class Key implements Serializable {
        private UUID version;
        private UUID person;
        private Part part;

        protected Key() {
        }

        Key(UUID version, UUID person, Part part) {
            this.version = version;
            this.person = person;
            this.part = part;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && version.equals(key.version) && person.equals(key.person) && part == key.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(version, person, part);
        }
    }

    protected Contributor() {
    }

    Contributor(UUID version, UUID person, Part part, UUID addedBy, OffsetDateTime now) {
        this.version = version;
        this.person = person;
        this.part = part;
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    UUID person() {
        return person;
    }

    Part part() {
        return part;
    }
}
