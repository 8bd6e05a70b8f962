package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Applications of a cohort, of a person. */
@ApplicationScoped
public class ApplicationRepository {
    private static final String ROW = "select new org.peerwerk.cohort.ApplicationRow(a.id, a.cohortId, a.personId, p.name, a.status, "
            + "a.proposal, a.proposedBy, a.submittedAt, a.decidedAt) from Application a, Person p where p.id = a.personId and ";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such application */
    public Application find(UUID id) {
        return peek(id).orElseThrow(() -> new NotFound("application"));
    }

    /** Whoever answers waits here for whoever answers at the same time. */
    public Application findToAnswer(UUID id) {
        return Optional.ofNullable(entities.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("application"));
    }

    public Optional<Application> peek(UUID id) {
        return Optional.ofNullable(entities.find(Application.class, id));
    }

    /** Flushes: one application of a person to a cohort, {@code application_once} decides here. */
    public void add(Application application) {
        entities.persist(application);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** Of one cohort without those withdrawn, in the order they came. */
    public List<ApplicationRow> ofCohort(UUID cohort) {
        return entities.createQuery(ROW + "p.restrictedOn is null and a.cohortId = :cohort and a.status <> :withdrawn order by a.submittedAt, a.id",
                ApplicationRow.class)
                .setParameter("cohort", cohort).setParameter("withdrawn", Application.Status.WITHDRAWN).getResultList();
    }

    /** Who has applied to this cohort and is still in it, or may come to be. */
    List<UUID> concerned(UUID cohort) {
        return entities.createQuery("select a.personId from Application a where a.cohortId = :cohort and a.status in :open", UUID.class)
                .setParameter("cohort", cohort).setParameter("open", EnumSet.of(Application.Status.SUBMITTED, Application.Status.WAITING,
                Application.Status.ADMITTED)).getResultList();
    }

    /** The latest first. */
    public List<ApplicationRow> ofPerson(UUID person) {
        return entities.createQuery(ROW + "a.personId = :person order by a.submittedAt desc, a.id", ApplicationRow.class)
                .setParameter("person", person).getResultList();
    }

    /** Those of this person that wait for an answer, for a place, or hold one in a course that is not completed. */
    List<Application> goingOn(UUID person) {
        return entities.createQuery("select a from Application a where a.personId = :person and (a.status in :waiting or a.status = :admitted and exists "
                        + "(select e from Enrolment e where e.applicationId = a.id and e.status in :here))", Application.class)
                .setParameter("person", person).setParameter("waiting", EnumSet.of(Application.Status.SUBMITTED, Application.Status.WAITING))
                .setParameter("admitted", Application.Status.ADMITTED)
                .setParameter("here", EnumSet.of(Enrolment.Status.ACTIVE, Enrolment.Status.PAUSED)).getResultList();
    }

    /** Those of this person that a death has ended. */
    List<Application> resting(UUID person) {
        return entities.createQuery("select a from Application a where a.personId = :person and a.beforeDeath is not null", Application.class)
                .setParameter("person", person).getResultList();
    }

    /** The person's application to this cohort that was not withdrawn. */
    public Optional<UUID> open(UUID person, UUID cohort) {
        return entities.createQuery("select a.id from Application a where a.personId = :person and a.cohortId = :cohort "
                        + "and a.status <> :withdrawn", UUID.class)
                .setParameter("person", person).setParameter("cohort", cohort)
                .setParameter("withdrawn", Application.Status.WITHDRAWN).getResultStream().findFirst();
    }

    /** How many of each cohort wait for the tandem: nothing answered yet, or something proposed. Cohorts without any are left out. */
    public Map<UUID, Integer> toDecide(Collection<UUID> cohorts) {
        var counts = new LinkedHashMap<UUID, Integer>();
        if (!cohorts.isEmpty()) {
            entities.createQuery("select a.cohortId, count(a) from Application a, Person p where p.id = a.personId and p.restrictedOn is null "
                            + "and a.cohortId in :cohorts and a.status <> :withdrawn "
                            + "and (a.status = :submitted or a.proposal in :answers) group by a.cohortId", Object[].class)
                    .setParameter("cohorts", cohorts).setParameter("withdrawn", Application.Status.WITHDRAWN)
                    .setParameter("submitted", Application.Status.SUBMITTED)
                    .setParameter("answers", EnumSet.of(Application.Status.ADMITTED, Application.Status.WAITING,
                    Application.Status.DECLINED))
                    .getResultList().forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    /** Ids of those who wait for a place in this cohort, the first in the queue first: who was put there earlier stands before. */
    public List<UUID> queue(UUID cohort) {
        return queues(List.of(cohort)).getOrDefault(cohort, List.of());
    }

    /** The queues of several cohorts, in one statement. */
    public Map<UUID, List<UUID>> queues(Collection<UUID> cohorts) {
        var queues = new LinkedHashMap<UUID, List<UUID>>();
        if (!cohorts.isEmpty()) {
            entities.createQuery("select a.cohortId, a.id from Application a where a.cohortId in :cohorts and a.status = :waiting "
                            + "order by a.decidedAt, a.id", Object[].class)
                    .setParameter("cohorts", cohorts).setParameter("waiting", Application.Status.WAITING).getResultList()
                    .forEach(row -> queues.computeIfAbsent((UUID) row[0], any -> new ArrayList<>()).add((UUID) row[1]));
        }
        return queues;
    }
}
