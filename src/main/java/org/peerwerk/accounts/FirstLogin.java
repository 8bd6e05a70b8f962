package org.peerwerk.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somebody holds a letter with a one-time password and has not chosen yet how they log in from now on. Until then they get in and no further
 * than to that choice ({@link Arriving}); with it the one-time password is worthless.
 */
@Entity
@Table(name = "first_login")
public class FirstLogin {
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "made_at")
    private OffsetDateTime madeAt;
    @Version
    private int version;

    protected FirstLogin() {
    }

    FirstLogin(UUID person) {
        this.person = person;
    }

    /** A letter is printed; it replaces the one before. @param madeAt when the login server made its password, which it knows it by */
    void print(OffsetDateTime madeAt) {
        this.madeAt = madeAt;
    }

    OffsetDateTime madeAt() {
        return madeAt;
    }
}
