package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/** How people want to read and to be reached. */
@ApplicationScoped
public class PreferencesRepository {
    @PersistenceContext
    private EntityManager entities;

    /** What the person has chosen, or what holds for whoever has chosen nothing. */
    public Preferences of(UUID person) {
        Preferences chosen = entities.find(Preferences.class, person);
        return chosen == null ? new Preferences(person) : chosen;
    }

    void add(PreferenceChange change) {
        entities.persist(change);
    }

    /** @throws RuleBroken where it is too long ago */
    PreferenceChange change(UUID id) {
        return Optional.ofNullable(entities.find(PreferenceChange.class, id)).orElseThrow(() -> new RuleBroken("assistance.too-late", AssistedAct.DAYS));
    }

    void remove(PreferenceChange change) {
        entities.remove(change);
    }

    /** The same, to be changed. */
    Preferences kept(UUID person) {
        Preferences preferences = of(person);
        if (!entities.contains(preferences)) {
            entities.persist(preferences);
            entities.flush();
        }
        return preferences;
    }
}
