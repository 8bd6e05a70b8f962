package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Cohorts, and the lists that show them. */
@ApplicationScoped
public class CohortRepository {
    private static final String ROW = "select new org.peerwerk.cohort.CohortRow(c.id, c.versionId, c.standard, c.title, o.name, c.place, "
            + "c.startsOn, c.endsOn, c.applyUntil, c.places, c.status) from Cohort c, Organisation o where o.id = c.organisationId and ";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such cohort */
    public Cohort find(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id)).orElseThrow(() -> new NotFound("cohort"));
    }

    /** Whoever changes a course waits here for whoever changes it at the same time: a plan is ready or not as a whole. */
    public Cohort findToChange(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("cohort"));
    }

    public boolean exists(UUID id) {
        return entities.find(Cohort.class, id) != null;
    }

    /** Flushes: what the database refuses is refused here. */
    public void add(Cohort cohort) {
        entities.persist(cohort);
        entities.flush();
    }

    /** Sends what changed to the database now, so that what it refuses is refused here. */
    public void flush() {
        entities.flush();
    }

    /** Those that this organisation runs and that are not over on that day; whoever changes one meanwhile waits. */
    List<Cohort> notOver(UUID organisation, LocalDate on) {
        return entities.createQuery("select c from Cohort c where c.organisationId = :organisation and c.endsOn >= :on", Cohort.class)
                .setParameter("organisation", organisation).setParameter("on", on).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those that take applications on that day, by their first day. */
    public List<CohortRow> takingApplications(LocalDate on) {
        return entities.createQuery(ROW + "c.status = :open and c.applyUntil >= :on order by c.startsOn, c.title, c.id", CohortRow.class)
                .setParameter("open", Cohort.Status.OPEN).setParameter("on", on).getResultList();
    }

    /** Those that this person leads, the latest first. */
    public List<CohortRow> ledBy(UUID person) {
        return entities.createQuery(ROW + "(c.professionalId = :person or c.peerId = :person) order by c.startsOn desc, c.title, c.id",
                        CohortRow.class)
                .setParameter("person", person).getResultList();
    }

    /** All there are, the latest first. */
    public List<CohortRow> all() {
        return entities.createQuery(ROW + "1 = 1 order by c.startsOn desc, c.title, c.id", CohortRow.class).getResultList();
    }

    /** By their first day; unknown ids are left out. */
    public List<CohortRow> rows(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(ROW + "c.id in :ids order by c.startsOn, c.title, c.id", CohortRow.class)
                .setParameter("ids", ids).getResultList();
    }
}
