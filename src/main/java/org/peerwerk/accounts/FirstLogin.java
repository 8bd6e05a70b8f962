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
 * than to that choice ({@link Arriving}); with it the one-time password is worthless, and also when the time of the letter is over.
 */
@Entity
@Table(name = "first_login")
public class FirstLogin {
    @Id
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "made_at")
    private OffsetDateTime madeAt;
    private OffsetDateTime until;
    @Column(name = "closed_at")
    private OffsetDateTime closedAt;
    @Version
    private int version;

    protected FirstLogin() {
    }

    /** For the first letter of a person; as for {@link #print}. */
    FirstLogin(UUID person, OffsetDateTime madeAt, OffsetDateTime until) {
        this.person = person;
        print(madeAt, until);
    }

    /**
     * A letter is printed; it replaces the one before.
     *
     * @param madeAt when the login server made its password, which it is known by there
     * @param until  from then on the letter lets nobody in
     */
    final void print(OffsetDateTime madeAt, OffsetDateTime until) {
        this.madeAt = madeAt;
        this.until = until;
        this.closedAt = null;
    }

    /** The letter lets nobody in any more, as soon as the login server is told. @return false where that was said before */
    boolean close(OffsetDateTime now) {
        boolean open = closedAt == null;
        if (open) {
            closedAt = now;
        }
        return open;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    UUID person() {
        return person;
    }

    OffsetDateTime madeAt() {
        return madeAt;
    }
}
