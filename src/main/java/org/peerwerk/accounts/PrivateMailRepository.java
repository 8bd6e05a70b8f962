package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Private addresses, by the person they belong to. */
@ApplicationScoped
public class PrivateMailRepository {
    @PersistenceContext
    private EntityManager entities;

    Optional<PrivateMail> find(UUID person) {
        return Optional.ofNullable(entities.find(PrivateMail.class, person));
    }

    /** The same, locked: of two codes tried at once both count. */
    Optional<PrivateMail> hold(UUID person) {
        return Optional.ofNullable(entities.find(PrivateMail.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(PrivateMail mail) {
        entities.persist(mail);
        entities.flush();
    }
}
