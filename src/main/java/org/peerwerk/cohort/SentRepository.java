package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.Chance;

/**
 * Applications in which a person says that an organisation sends them: with their own word, or confirmed where somebody wrote it on their
 * behalf, because it opens something to others.
 */
@ApplicationScoped
public class SentRepository {
    private static final String SENT = "select new org.peerwerk.cohort.SentRepository$Row(a.id, a.personId, a.organisationId, p.name, a.cohortId, c.title, "
            + "c.startsOn, c.endsOn, a.submittedAt) from Application a, Person p, Cohort c where p.id = a.personId and c.id = a.cohortId "
            + "and a.status <> org.peerwerk.cohort.Application$Status.WITHDRAWN and p.restrictedOn is null and p.diedOn is null and not exists "
            + "(select 1 from AssistedAct x where x.subject = a.id and x.state = org.peerwerk.people.AssistedAct$State.OPEN) and ";

    @PersistenceContext
    private EntityManager entities;

    /** One of them, without what was written or answered. */
    public record Row(UUID application, UUID person, UUID organisation, String name, UUID cohort, String course, LocalDate startsOn,
            LocalDate endsOn, OffsetDateTime submittedAt) {
        LocalDate appliedOn() {
            return submittedAt.atZoneSameInstant(Chance.ZONE).toLocalDate();
        }
    }

    /** By name, the latest of each first. */
    List<Row> by(UUID organisation) {
        return rows("a.organisationId = :one", organisation);
    }

    /** None where nobody sends the person. */
    List<Row> of(UUID application) {
        return rows("a.id = :one and a.organisationId is not null", application);
    }

    private List<Row> rows(String which, UUID one) {
        TypedQuery<Row> query = entities.createQuery(SENT + which + " order by p.name, p.id, a.submittedAt desc", Row.class);
        return query.setParameter("one", one).getResultList();
    }

    /** When these people have belonged to the organisation. */
    List<Sent.Belonging> belongings(UUID organisation, Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : entities.createQuery("select new org.peerwerk.cohort.Sent$Belonging(m.person, m.since, m.until) "
                        + "from Membership m where m.organisation = :organisation and m.person in :persons", Sent.Belonging.class)
                .setParameter("organisation", organisation).setParameter("persons", persons).getResultList();
    }

    /** The places that these applications led to and that were not given up. */
    List<Enrolment> places(Collection<UUID> applications) {
        return applications.isEmpty() ? List.of() : entities.createQuery("select e from Enrolment e where e.applicationId in :applications "
                        + "and e.status <> org.peerwerk.cohort.Enrolment$Status.LEFT", Enrolment.class)
                .setParameter("applications", applications).getResultList();
    }
}
