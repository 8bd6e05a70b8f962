package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Sessions with their parts, and what was attended and practised. */
@ApplicationScoped
public class SessionRepository {
    @PersistenceContext
    private EntityManager entities;

    public Session find(UUID id) {
        return Optional.ofNullable(entities.find(Session.class, id)).orElseThrow(() -> new NotFound("session"));
    }

    /** @throws NotFound also for a session of another cohort */
    public Session ofCohort(Cohort cohort, UUID id) {
        Session session = find(id);
        if (!session.cohortId().equals(cohort.id())) {
            throw new NotFound("session");
        }
        return session;
    }

    public boolean exists(UUID id) {
        return entities.find(Session.class, id) != null;
    }

    public void add(Session session) {
        entities.persist(session);
        entities.flush();
    }

    public void remove(Session session) {
        entities.remove(session);
    }

    /** In the order of time. */
    public List<Session> ofCohorts(Collection<UUID> cohorts) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select s from Session s where s.cohortId in :cohorts order by s.day, s.startsAt, s.id", Session.class)
                .setParameter("cohorts", cohorts).getResultList();
    }

    public List<Session> ofCohort(UUID cohort) {
        return ofCohorts(List.of(cohort));
    }

    /** Of all these enrolments, in no particular order. */
    public List<Attendance> attendance(Collection<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select a from Attendance a where a.enrolmentId in :enrolments", Attendance.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    /** Of everybody at this session. */
    public List<Attendance> attendanceAt(UUID session) {
        return entities.createQuery("select a from Attendance a where a.sessionId = :session", Attendance.class)
                .setParameter("session", session).getResultList();
    }

    /** Ids of those sessions of these cohorts at which somebody's attendance was recorded, also where its details are deleted. */
    public Set<UUID> recorded(Collection<UUID> cohorts) {
        if (cohorts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery("select s.id from Session s where s.cohortId in :cohorts and (s.reduced = true or exists "
                + "(select a from Attendance a where a.sessionId = s.id))", UUID.class).setParameter("cohorts", cohorts).getResultList());
    }

    public Optional<Attendance> attendance(UUID session, UUID enrolment) {
        return Optional.ofNullable(entities.find(Attendance.class, new Attendance.Key(session, enrolment)));
    }

    public void add(Attendance attendance) {
        entities.persist(attendance);
    }

    public List<PracticeEntry> practice(Collection<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select new org.peerwerk.cohort.PracticeEntry(p.id, p.enrolmentId, p.day, p.minutes, p.kind, p.contacts) "
                + "from Practice p where p.enrolmentId in :enrolments order by p.day, p.id", PracticeEntry.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    public void add(Practice practice) {
        entities.persist(practice);
        entities.flush();
    }

    public Optional<Practice> practice(UUID id) {
        return Optional.ofNullable(entities.find(Practice.class, id));
    }

    public boolean hasPractice(UUID id) {
        return entities.find(Practice.class, id) != null;
    }

    public void flush() {
        entities.flush();
    }
}
