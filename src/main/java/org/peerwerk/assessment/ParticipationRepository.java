package org.peerwerk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.cohort.Enrolment;
import org.peerwerk.shared.NotFound;

/** People in courses, as assessment sees them: read only, each list in one statement. Whose records have ended is in none. */
@ApplicationScoped
public class ParticipationRepository {
    private static final String ROW = "select new org.peerwerk.assessment.Participation(e.id, e.personId, e.status, c.id, c.title, "
            + "c.versionId, c.standard, c.organisationId, c.startsOn, c.endsOn, c.professionalId, c.peerId) from Enrolment e, Cohort c "
            + "where c.id = e.cohortId and e.recordsEndedOn is null and ";
    /** Of somebody whose data are not only kept. */
    private static final String USED = "not exists (select p from Person p where p.id = e.personId and p.restrictedOn is not null) and ";
    /** Somebody who takes part today, so that something can still be recorded about them. */
    private static final Set<Enrolment.Status> OPEN = Set.of(Enrolment.Status.ACTIVE, Enrolment.Status.PAUSED);

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such enrolment */
    public Participation find(UUID enrolment) {
        return all(List.of(enrolment)).stream().findFirst().orElseThrow(() -> new NotFound("enrolment"));
    }

    /** Who says something about the same person at the same moment waits, so that each sees what the other has said. */
    void hold(UUID enrolment) {
        entities.createNativeQuery("select 1 from enrolment where id = ?1 for update").setParameter(1, enrolment).getResultList();
    }

    public List<Participation> all(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of()
                : query("e.id in :enrolments").setParameter("enrolments", enrolments).getResultList();
    }

    /** All courses of this person, the latest first. A completed one of which nothing but the certificate is left has no way to show. */
    public List<Participation> ofPerson(UUID person) {
        return query("e.personId = :person and (e.status <> :completed or exists (select v from DecisionVoice v where v.enrolmentId = e.id)) "
                + "order by c.startsOn desc, c.id").setParameter("person", person).setParameter("completed", Enrolment.Status.COMPLETED).getResultList();
    }

    /** Who takes part today in the courses this person leads. */
    public List<Participation> ledBy(UUID person) {
        return query(USED + "e.status in :open and (c.professionalId = :person or c.peerId = :person) order by c.startsOn, c.id, e.id")
                .setParameter("open", OPEN).setParameter("person", person).getResultList();
    }

    /** About whom this person may decide: in courses they lead, or of these standards; never about themselves. */
    public List<Participation> decidableBy(UUID person, Set<String> standards) {
        return query(USED + "e.status in :open and e.personId <> :person and (c.professionalId = :person or c.peerId = :person "
                + "or c.standard in :standards) order by c.startsOn, c.id, e.id")
                .setParameter("open", OPEN).setParameter("person", person)
                .setParameter("standards", standards.isEmpty() ? Set.of("") : standards).getResultList();
    }

    private TypedQuery<Participation> query(String where) {
        return entities.createQuery(ROW + where, Participation.class);
    }
}
