package org.peerwerk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Results, feedback and confirmations: whatever the tandem records about a person. */
@ApplicationScoped
public class ResultRepository {
    @PersistenceContext
    private EntityManager entities;

    public boolean exists(UUID result) {
        return entities.find(OutcomeResult.class, result) != null;
    }

    public void add(OutcomeResult result) {
        entities.persist(result);
    }

    /** Oldest first, as the database numbered them. */
    public List<OutcomeResult> results(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of() : entities.createQuery(
                        "select r from OutcomeResult r where r.enrolmentId in :enrolments order by r.recordedAt, r.number",
                        OutcomeResult.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    public boolean hasFeedback(UUID id) {
        return entities.find(ModuleFeedback.class, id) != null;
    }

    public void add(ModuleFeedback feedback) {
        entities.persist(feedback);
    }

    /** The latest of each person about each module, oldest first. */
    public List<FeedbackRow> feedback(UUID enrolment) {
        var latest = new ArrayList<FeedbackRow>();
        for (FeedbackRow row : entities.createQuery("select new org.peerwerk.assessment.FeedbackRow(f.moduleCode, f.text, "
                        + "f.givenBy, f.givenAt) from ModuleFeedback f where f.enrolmentId = :enrolment order by f.givenAt, f.id",
                        FeedbackRow.class)
                .setParameter("enrolment", enrolment).getResultList()) {
            latest.removeIf(older -> older.moduleCode().equals(row.moduleCode()) && older.by().equals(row.by()));
            latest.add(row);
        }
        latest.removeIf(row -> row.text().isBlank());
        return latest;
    }

    public void add(RuleConfirmation confirmation) {
        entities.persist(confirmation);
    }

    public List<RuleConfirmation> confirmations(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of() : entities.createQuery(
                        "select c from RuleConfirmation c where c.enrolmentId in :enrolments order by c.confirmedAt, c.id",
                        RuleConfirmation.class)
                .setParameter("enrolments", enrolments).getResultList();
    }

    /** Sends what was added to the database now, so that what it refuses is refused here. */
    public void flush() {
        entities.flush();
    }
}
