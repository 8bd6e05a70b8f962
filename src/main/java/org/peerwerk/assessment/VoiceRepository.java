package org.peerwerk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What deciders said. */
@ApplicationScoped
public class VoiceRepository {
    @PersistenceContext
    private EntityManager entities;

    public boolean exists(UUID id) {
        return entities.find(DecisionVoice.class, id) != null;
    }

    /** One voice of a person about an enrolment: {@code decision_voice_once} decides here. */
    public void add(DecisionVoice voice) {
        entities.persist(voice);
        entities.flush();
    }

    /** Oldest first. */
    public List<DecisionVoice> voices(Collection<UUID> enrolments) {
        return enrolments.isEmpty() ? List.of() : entities.createQuery(
                        "select v from DecisionVoice v where v.enrolmentId in :enrolments order by v.spokenAt, v.id", DecisionVoice.class)
                .setParameter("enrolments", enrolments).getResultList();
    }
}
