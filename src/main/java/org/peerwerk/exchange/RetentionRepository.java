package org.peerwerk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/** What keeps data beyond their time, and which node lets them go. Legal holds are themselves something that is held of people. */
@ApplicationScoped
public class RetentionRepository implements PersonalData {
    private static final Term OLD_HOLDS = Term.years("holds", 3);
    private static final Kind HOLDS = Kind.staying("holds", Set.of(Viewer.OFFICE), "legal_hold.person_id", "legal_hold.entered_by").ending(OLD_HOLDS);
    private static final List<Ending> ENDINGS = List.of(Ending.rows(OLD_HOLDS, "legal_hold", "coalesce(" + Ending.day("x.ended_at") + ", x.until)",
            "x.person_id"));

    @PersistenceContext
    private EntityManager entities;

    void know(String word) {
        entities.createNativeQuery("insert into retention (word) values (?1) on conflict do nothing").setParameter(1, word).executeUpdate();
    }

    /** This transaction does the work for this term; false where another one does, or it was all done since then. */
    boolean take(String word, OffsetDateTime since) {
        return !entities.createNativeQuery("select word from retention where word = ?1 and (ran_at is null or ran_at < ?2) for update skip locked")
                .setParameter(1, word).setParameter(2, since).getResultList().isEmpty();
    }

    void done(String word, OffsetDateTime now) {
        entities.createNativeQuery("update retention set ran_at = ?2 where word = ?1").setParameter(1, word).setParameter(2, now).executeUpdate();
    }

    /** How many end on that day or have ended before; without those that a legal hold or a funder keeps. */
    long over(Ending ending, LocalDate day) {
        return ((Number) ending.between(statement("select count(*) from " + ending.over()), day).getSingleResult()).longValue();
    }

    Query statement(String sql) {
        return entities.createNativeQuery(sql);
    }

    boolean exists(UUID id) {
        return entities.find(LegalHold.class, id) != null;
    }

    void add(LegalHold hold) {
        entities.persist(hold);
        entities.flush();
    }

    /** @throws NotFound where there is no such hold */
    LegalHold find(UUID id) {
        return Optional.ofNullable(entities.find(LegalHold.class, id)).orElseThrow(() -> new NotFound("hold"));
    }

    /** Those that hold on that day, the first to end on top. */
    List<LegalHold> holding(LocalDate day) {
        return entities.createQuery("select h from LegalHold h where h.endedAt is null and h.until >= :day order by h.until, h.id", LegalHold.class)
                .setParameter("day", day).getResultList();
    }

    @Override
    public int height() {
        return 8;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(HOLDS);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return Table.of(about(person, "select reason, until, ended_at from legal_hold where person_id = ?1 order by entered_at"),
                "reason", "until", "ended");
    }

    /** A legal hold keeps everything; a funder, what belongs to the course. */
    @Override
    public List<String> hindrances(UUID person, Step step, LocalDate today) {
        var found = new ArrayList<String>();
        if (!about(person, "select 1 from legal_hold h where h.ended_at is null and h.until >= ?2 and (h.person_id = ?1 or h.cohort_id in "
                + "(select a.cohort_id from application a where a.person_id = ?1))").setParameter(2, today).setMaxResults(1).getResultList().isEmpty()) {
            found.add("erasure.hindered.hold");
        }
        if (step.includes(Step.ALL_BUT_CORE) && !about(person, "select 1 from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = ?1 "
                + "and c.kept_until >= ?2").setParameter(2, today).setMaxResults(1).getResultList().isEmpty()) {
            found.add("erasure.hindered.funder");
        }
        return found;
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // stays: it says why something had stayed, and leads to nobody
    }

    private Query about(UUID person, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, person);
    }
}
