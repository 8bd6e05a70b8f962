package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody opened what another person had told in confidence. Written in the same transaction, shown to that person, gone after 90 days. */
@Entity
public class Look {
    /** How long it is kept, domain.md section 5. */
    public static final int DAYS = 90;

    @Id
    private UUID id;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "looker_id")
    private UUID looker;
    @Enumerated(EnumType.STRING)
    private What what;
    private String about;
    private OffsetDateTime at;

    /** What was opened: what somebody needs, what they have shown, what is decided about them. */
    public enum What {
        NEEDS, EVIDENCE, DECISION
    }

    protected Look() {
    }

    /** @param about the course, in words */
    Look(UUID id, UUID person, UUID looker, What what, String about, OffsetDateTime now) {
        this.id = id;
        this.person = person;
        this.looker = looker;
        this.what = what;
        this.about = about;
        this.at = now;
    }
}
