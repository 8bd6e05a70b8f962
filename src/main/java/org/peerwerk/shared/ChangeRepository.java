package org.peerwerk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Writes the audit, in the transaction of what it records. */
@ApplicationScoped
public class ChangeRepository {
    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Clock clock;

    /**
     * @param what    the use case as a dotted word, {@code cohort.published}
     * @param subject kind and id of what it was done to, {@code cohort 3f…}
     */
    public void record(Actor actor, String what, String subject, String detail) {
        entities.persist(new Change(Chance.id(), OffsetDateTime.now(clock), actor, what, subject, detail));
    }

    public void record(Actor actor, String what, String subject) {
        record(actor, what, subject, null);
    }
}
