package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Letters whose readers have not chosen their own way in yet: at most one a person. */
@ApplicationScoped
public class FirstLoginRepository {
    @PersistenceContext
    private EntityManager entities;

    FirstLogin begin(UUID person) {
        var first = new FirstLogin(person);
        entities.persist(first);
        return first;
    }

    Optional<FirstLogin> find(UUID person) {
        return Optional.ofNullable(entities.find(FirstLogin.class, person));
    }

    void remove(FirstLogin first) {
        entities.remove(first);
    }
}
