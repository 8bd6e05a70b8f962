package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One yes of one person to one part of a version, to exactly these words: an edit voids it. A Stop is a {@link Stop}. */
@Entity
public class Vote {
    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    private String item;
    private String hash;
    @Column(name = "person_id")
    private UUID person;
    @Enumerated(EnumType.STRING)
    private Choice choice;
    private String worry;
    @Column(name = "cast_at")
    private OffsetDateTime castAt;
    @Version
    private int version;

    /** Yes, or yes with a worry that everybody may read. */
    public enum Choice {
        YES, WORRY
    }

    protected Vote() {
    }

    Vote(UUID id, UUID versionId, ConsentRound.Item item, UUID person) {
        this.id = id;
        this.versionId = versionId;
        this.item = item.key();
        this.hash = item.hash();
        this.person = person;
    }

    /** @param worry in words; may stay empty, and says nothing with a plain yes */
    void cast(Choice choice, String worry, OffsetDateTime now) {
        this.choice = choice;
        this.worry = choice == Choice.WORRY && worry != null ? worry.strip() : "";
        this.castAt = now;
    }
}
