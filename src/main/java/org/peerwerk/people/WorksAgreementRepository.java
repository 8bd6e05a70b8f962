package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Works agreements by organisation. */
@ApplicationScoped
public class WorksAgreementRepository {
    @PersistenceContext
    private EntityManager entities;

    boolean exists(UUID id) {
        return entities.find(WorksAgreement.class, id) != null;
    }

    /** @throws NotFound where there is no such agreement */
    WorksAgreement findToChange(UUID id) {
        return Optional.ofNullable(entities.find(WorksAgreement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("works agreement"));
    }

    void add(WorksAgreement agreement) {
        entities.persist(agreement);
        entities.flush();
    }

    /** One that holds on that day lets the organisation see attended hours of the people it sends. */
    public boolean allowsHours(UUID organisation, LocalDate on) {
        return entities.createQuery("select count(a) from WorksAgreement a where a.organisation = :organisation and a.hours = true and a.validFrom <= :on "
                        + "and (a.validUntil is null or a.validUntil >= :on)", Long.class)
                .setParameter("organisation", organisation).setParameter("on", on).getSingleResult() > 0;
    }

    /** By the name of the organisation, the latest of each first. */
    List<WorksAgreement> all() {
        return entities.createQuery("select a from WorksAgreement a, Organisation o where o.id = a.organisation order by o.name, o.id, a.validFrom desc, a.id",
                WorksAgreement.class).getResultList();
    }
}
