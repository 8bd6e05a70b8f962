package org.peerwerk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Organisations that work together and let one coordinator see across them: who belongs to them, where they work, and what each sees of
 * the people it sends into courses, never a result. The office opens it and asks; each organisation agrees for itself
 * ({@link NetworkMember}) and leaves when it wants.
 */
@Entity
public class Network {
    @Id
    private UUID id;
    private String name;
    @Column(name = "coordinator_id")
    private UUID coordinator;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Version
    private int version;

    protected Network() {
    }

    public Network(UUID id, String name, UUID coordinator) {
        this.id = id;
        this.name = name.strip();
        this.coordinator = coordinator;
    }

    /** From today on its coordinator sees nothing any more. Ending twice changes nothing. */
    public void end(LocalDate today) {
        if (endedOn == null) {
            endedOn = today;
        }
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public UUID coordinator() {
        return coordinator;
    }

    public boolean goesOn() {
        return endedOn == null;
    }
}
