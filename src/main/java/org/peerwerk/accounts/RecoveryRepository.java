package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.accounts.Recovery.State;

/** Recoveries: the latest of a person, and those that are not over. */
@ApplicationScoped
public class RecoveryRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Recovery recovery) {
        entities.persist(recovery);
        entities.flush();
    }

    /** The one that is not over. */
    Optional<Recovery> current(UUID person, OffsetDateTime now) {
        return entities.createQuery("select r from Recovery r where r.person = :person order by r.firstAt desc, r.id", Recovery.class)
                .setParameter("person", person).setMaxResults(1).getResultStream()
                .filter(recovery -> !recovery.isOver(now)).findFirst();
    }

    /** Those that may go on, the oldest first. */
    List<Recovery> current(OffsetDateTime now) {
        return entities.createQuery("select r from Recovery r where r.state <> :stopped and r.firstAt > :since order by r.firstAt, r.id",
                        Recovery.class).setParameter("stopped", State.STOPPED).setParameter("since", now.minus(Recovery.LASTS).minus(Recovery.LASTS)).getResultStream()
                .filter(recovery -> !recovery.isOver(now)).toList();
    }
}
