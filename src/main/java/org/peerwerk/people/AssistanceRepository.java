package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.NotFound;

/** Who may act for whom, and what was done so. */
@ApplicationScoped
public class AssistanceRepository {
    private static final String OPEN = "from Assistance a, Person p where a.endedAt is null and a.until >= :today ";

    @PersistenceContext
    private EntityManager entities;

    /**
     * An assistance in a list.
     *
     * @param name     of the other one
     * @param agreedAt null while the person has not answered
     */
    public record AssistanceRow(UUID id, String name, Set<Errand> errands, LocalDate until, boolean guardian, OffsetDateTime agreedAt) {
    }

    /**
     * Something that was done on behalf of a person.
     *
     * @param person    for whom
     * @param assistant who did it
     * @param path      where it can be seen
     */
    public record ActRow(UUID id, String person, String assistant, Errand errand, UUID subject, String path, OffsetDateTime doneAt,
            OffsetDateTime undoUntil, AssistedAct.State state) {
        public boolean isOpen() {
            return state == AssistedAct.State.OPEN;
        }
    }

    /** @throws NotFound where there is no such assistance */
    Assistance find(UUID id) {
        return Optional.ofNullable(entities.find(Assistance.class, id)).orElseThrow(() -> new NotFound("assistance"));
    }

    boolean exists(UUID id) {
        return entities.find(Assistance.class, id) != null;
    }

    /** One open assistance between two people: {@code assistance_once} decides here. */
    void add(Assistance assistance) {
        entities.persist(assistance);
        entities.flush();
    }

    /** Who may act for this person, or asks to; those of former days are left out. */
    List<AssistanceRow> ofPerson(UUID person, LocalDate today) {
        return rows(OPEN + "and a.person = :one and p.id = a.assistant", person, today);
    }

    /** For whom this person may act today. */
    List<AssistanceRow> ofAssistant(UUID assistant, LocalDate today) {
        return rows(OPEN + "and a.assistant = :one and p.id = a.person and a.agreedAt is not null", assistant, today);
    }

    /** An assistance over that still stands open in the table makes room for a new one. */
    void endPast(UUID person, UUID assistant, LocalDate today, OffsetDateTime now) {
        entities.createQuery("select a from Assistance a where a.person = :person and a.assistant = :assistant and a.endedAt is null and a.until < :today",
                        Assistance.class).setParameter("person", person).setParameter("assistant", assistant).setParameter("today", today)
                .getResultStream().forEach(past -> past.end(now));
        entities.flush();
    }

    /** Those in which this person helps or is helped. */
    List<Assistance> openOfOrBy(UUID person) {
        return entities.createQuery("select a from Assistance a where (a.person = :person or a.assistant = :person) and a.endedAt is null",
                Assistance.class).setParameter("person", person).getResultList();
    }

    /** Those in which this person helps or is helped and that ended at that moment; without those given anew since, or of somebody who has died. */
    List<Assistance> endedAt(UUID person, OffsetDateTime moment) {
        return entities.createQuery("select a from Assistance a where (a.person = :person or a.assistant = :person) and a.endedAt = :moment "
                        + "and not exists (select n from Assistance n where n.person = a.person and n.assistant = a.assistant and n.endedAt is null) "
                        + "and not exists (select p from Person p where p.id in (a.person, a.assistant) and p.id <> :person and p.diedOn is not null)",
                Assistance.class).setParameter("person", person).setParameter("moment", moment).getResultList();
    }

    private List<AssistanceRow> rows(String from, UUID one, LocalDate today) {
        return entities.createQuery("select a, p.name " + from + " order by p.name, a.id", Object[].class)
                .setParameter("one", one).setParameter("today", today).getResultStream()
                .map(row -> ((Assistance) row[0]).row((String) row[1])).toList();
    }

    void add(AssistedAct act) {
        entities.persist(act);
    }

    /** @throws NotFound where there is no such act */
    AssistedAct act(UUID id) {
        return Optional.ofNullable(entities.find(AssistedAct.class, id)).orElseThrow(() -> new NotFound("act"));
    }

    /** This assistant did that under one of their assistances. */
    boolean isActOf(UUID assistant, UUID subject) {
        return entities.createQuery("select count(x) from AssistedAct x, Assistance a where a.id = x.assistance and a.assistant = :assistant "
                        + "and x.subject = :subject", Long.class)
                .setParameter("assistant", assistant).setParameter("subject", subject).getSingleResult() > 0;
    }

    /** What was done on behalf of this person, the latest first. */
    List<ActRow> actsFor(UUID person) {
        return acts("a.person = :one", person);
    }

    /** What this person did on behalf of others, the latest first. */
    List<ActRow> actsBy(UUID assistant) {
        return acts("a.assistant = :one", assistant);
    }

    /** What nobody has answered yet, the latest first; what was done for somebody who has died stays as it is. */
    List<ActRow> open() {
        return acts("p.diedOn is null and x.state = :one", AssistedAct.State.OPEN);
    }

    /** How that came about, where somebody did it on behalf of a person. */
    Optional<ActRow> about(UUID subject) {
        return acts("x.subject = :one", subject).stream().findFirst();
    }

    private List<ActRow> acts(String which, Object one) {
        String query = "select new org.peerwerk.people.AssistanceRepository$ActRow(x.id, p.name, h.name, x.errand, x.subject, x.path, x.doneAt, "
                + "x.undoUntil, x.state) from AssistedAct x, Assistance a, Person p, Person h where a.id = x.assistance and p.id = a.person "
                + "and h.id = a.assistant and " + which + " order by x.doneAt desc, x.id";
        return entities.createQuery(query, ActRow.class).setParameter("one", one).getResultList();
    }
}
