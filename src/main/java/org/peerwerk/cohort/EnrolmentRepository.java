package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Who takes part in which cohort. */
@ApplicationScoped
public class EnrolmentRepository {
    @PersistenceContext
    private EntityManager entities;

    public Enrolment find(UUID id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id)).orElseThrow(() -> new NotFound("enrolment"));
    }

    /** In the order of admission. */
    public List<Enrolment> ofCohort(UUID cohort) {
        return entities.createQuery("select e from Enrolment e where e.cohortId = :cohort order by e.admittedOn, e.id", Enrolment.class)
                .setParameter("cohort", cohort).getResultList();
    }

    /** The latest first. */
    public List<Enrolment> ofPerson(UUID person) {
        return entities.createQuery("select e from Enrolment e where e.personId = :person order by e.admittedOn desc, e.id",
                Enrolment.class)
                .setParameter("person", person).getResultList();
    }

    /** Of one cohort by name, without those who left. */
    public List<EnrolmentRow> rows(UUID cohort) {
        return entities.createQuery("select new org.peerwerk.cohort.EnrolmentRow(e.id, e.cohortId, e.personId, p.name, e.status, e.admittedOn) "
                        + "from Enrolment e, Person p where p.id = e.personId and p.restrictedOn is null and e.cohortId = :cohort and e.status not in :gone "
                        + "order by p.name, e.id", EnrolmentRow.class)
                .setParameter("cohort", cohort).setParameter("gone", List.of(Enrolment.Status.LEFT, Enrolment.Status.TRANSFERRED))
                .getResultList();
    }

    /** Who takes part in this cohort now. */
    List<UUID> takingPart(UUID cohort) {
        return entities.createQuery("select e.personId from Enrolment e where e.cohortId = :cohort and e.status in :now", UUID.class)
                .setParameter("cohort", cohort).setParameter("now", EnumSet.of(Enrolment.Status.ACTIVE, Enrolment.Status.PAUSED)).getResultList();
    }

    /** How many places of each cohort are taken, in one statement; cohorts without any are left out. */
    public Map<UUID, Integer> taken(Collection<UUID> cohorts) {
        var taken = new LinkedHashMap<UUID, Integer>();
        if (!cohorts.isEmpty()) {
            entities.createQuery("select e.cohortId, count(e) from Enrolment e where e.cohortId in :cohorts and e.placeNumber is not null "
                            + "group by e.cohortId", Object[].class)
                    .setParameter("cohorts", cohorts).getResultList()
                    .forEach(row -> taken.put((UUID) row[0], ((Number) row[1]).intValue()));
        }
        return taken;
    }

    /** Numbers of the places that are taken, in their order. */
    public List<Integer> placesTaken(UUID cohort) {
        return entities.createQuery("select e.placeNumber from Enrolment e where e.cohortId = :cohort and e.placeNumber is not null "
                        + "order by e.placeNumber", Integer.class)
                .setParameter("cohort", cohort).getResultList();
    }

    /** What is left of the attendance of those whose details are deleted. */
    public Map<UUID, Presence.Totals> totals(Collection<UUID> enrolments) {
        var totals = new LinkedHashMap<UUID, Presence.Totals>();
        if (!enrolments.isEmpty()) {
            entities.createQuery("select e.id, e.attended from Enrolment e where e.id in :enrolments and e.attended is not null", Object[].class)
                    .setParameter("enrolments", enrolments).getResultList().forEach(row -> totals.put((UUID) row[0], (Presence.Totals) row[1]));
        }
        return totals;
    }

    public Optional<Enrolment> of(UUID cohort, UUID person) {
        return entities.createQuery("select e from Enrolment e where e.cohortId = :cohort and e.personId = :person", Enrolment.class)
                .setParameter("cohort", cohort).setParameter("person", person).getResultStream().findFirst();
    }

    /**
     * Takes the enrolment's place unless somebody holds it. Of two at once the second waits in the database for the first and then
     * gets false, so it can try the next place in the same transaction.
     */
    boolean take(Enrolment enrolment) {
        return entities.createNativeQuery("insert into enrolment (id, cohort_id, application_id, person_id, place_number, cohort_places, "
                        + "status, admitted_on, version) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1) "
                        + "on conflict on constraint enrolment_place_taken do nothing")
                .setParameter(1, enrolment.id()).setParameter(2, enrolment.cohortId()).setParameter(3, enrolment.applicationId())
                .setParameter(4, enrolment.personId()).setParameter(5, enrolment.placeNumber()).setParameter(6, enrolment.cohortPlaces())
                .setParameter(7, enrolment.status().name()).setParameter(8, enrolment.admittedOn()).executeUpdate() == 1;
    }

    public void flush() {
        entities.flush();
    }

    /** Flushes: the database decides about the place. */
    public void add(Enrolment enrolment) {
        entities.persist(enrolment);
        entities.flush();
    }
}
