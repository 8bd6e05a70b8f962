package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Cohorts, and the lists that show them. */
@ApplicationScoped
public class CohortRepository {
    @PersistenceContext
    private EntityManager entities;

    public Cohort find(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id)).orElseThrow(() -> new NotFound("cohort"));
    }

    public boolean exists(UUID id) {
        return entities.find(Cohort.class, id) != null;
    }

    public void add(Cohort cohort) {
        entities.persist(cohort);
    }

    /** Sends what changed to the database now, so that what it refuses is refused here. */
    public void flush() {
        entities.flush();
    }
}
