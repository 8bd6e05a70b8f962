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
    private static final String OF_OTHERS = "p.diedOn is null and a.assistant <> :one";
    /**
     * How messages reach people who have said that a site brings them, where whoever coordinates it reads them out. What else was done is none
     * of the site's business, which may work for whoever sends the person (I12).
     */
    private static final String OF_MY_SITES = OF_OTHERS + " and x.errand = org.peerwerk.shared.Errand.CHANNEL and exists (select 1 from Preferences f, Site s where f.person = p.id and s.id = f.site "
            + "and s.coordinator = :one and s.closedOn is null)";

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
     * @param message   that tells the person; null for an act from before people were told, and once the message is over
     * @param reachedOn when it reached them; null while it is on its way
     */
    public record ActRow(UUID id, String person, String assistant, Errand errand, UUID subject, String path, OffsetDateTime doneAt,
            UUID message, LocalDate reachedOn, AssistedAct.State state) {
        public boolean isOpen() {
            return state == AssistedAct.State.OPEN;
        }

        /** Since when the person knows of it; null while they do not. */
        public LocalDate knownOn() {
            return message == null ? AssistedAct.day(doneAt) : reachedOn;
        }

        /** Last day on which it can be undone; null while the time has not begun. */
        public LocalDate undoUntil() {
            return AssistedAct.undoUntil(knownOn());
        }

        public boolean isUndoable(LocalDate today) {
            return isOpen() && (undoUntil() == null || !today.isAfter(undoUntil()));
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

    /**
     * Those in which this person helps or is helped and that ended at that moment; without those given anew since, or of somebody who has
     * died.
     */
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

    /** Whether the person still has to answer something that this message tells of. */
    boolean isOpen(UUID message) {
        return entities.createQuery("select count(x) from AssistedAct x where x.message = :message and x.state = :open", Long.class)
                .setParameter("message", message).setParameter("open", AssistedAct.State.OPEN).getSingleResult() > 0;
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

    /**
     * What waits for a signature that this reader may enter, the latest first: not what they did themselves, and nothing of somebody who
     * has died.
     *
     * @param office all of it; others only of those whose messages they bring at a site they coordinate
     */
    List<ActRow> toSign(UUID reader, boolean office) {
        return acts("x.state = org.peerwerk.people.AssistedAct$State.OPEN and " + (office ? OF_OTHERS : OF_MY_SITES), reader);
    }

    /** This reader may enter what was signed about that. */
    boolean maySign(UUID reader, boolean office, UUID act) {
        return entities.createQuery("select count(x) from AssistedAct x, Assistance a, Person p where a.id = x.assistance and p.id = a.person "
                        + "and x.id = :act and " + (office ? OF_OTHERS : OF_MY_SITES), Long.class)
                .setParameter("act", act).setParameter("one", reader).getSingleResult() > 0;
    }

    /** @throws NotFound where there is no such act */
    ActRow row(UUID act) {
        return acts("x.id = :one", act).stream().findFirst().orElseThrow(() -> new NotFound("act"));
    }

    /** How that came about, where somebody did it on behalf of a person. */
    Optional<ActRow> about(UUID subject) {
        return acts("x.subject = :one", subject).stream().findFirst();
    }

    private List<ActRow> acts(String which, Object one) {
        String query = "select new org.peerwerk.people.AssistanceRepository$ActRow(x.id, p.name, h.name, x.errand, x.subject, x.path, x.doneAt, "
                + "x.message, m.reachedOn, x.state) from AssistedAct x left join Message m on m.id = x.message, Assistance a, Person p, "
                + "Person h where a.id = x.assistance and p.id = a.person and h.id = a.assistant and " + which + " order by x.doneAt desc, x.id";
        return entities.createQuery(query, ActRow.class).setParameter("one", one).getResultList();
    }
}
