package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
        return entities.createQuery("select e from Enrolment e where e.personId = :person order by e.admittedOn desc, e.id", Enrolment.class)
                .setParameter("person", person).getResultList();
    }

    /** Flushes: the database decides about the place. */
    public void add(Enrolment enrolment) {
        entities.persist(enrolment);
        entities.flush();
    }
}
