package org.peerwerk.standard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A qualification standard for as long as it exists: a name in addresses that all its versions share. */
@Entity
public class Standard {
    @Id
    private UUID id;
    private String slug;

    protected Standard() {
    }

    Standard(UUID id, String slug) {
        this.id = id;
        this.slug = slug;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }
}
