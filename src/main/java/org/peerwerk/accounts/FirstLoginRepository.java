package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters whose readers have not chosen their own way in yet: at most one a person. */
@ApplicationScoped
public class FirstLoginRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(FirstLogin first) {
        entities.persist(first);
    }

    Optional<FirstLogin> find(UUID person) {
        return Optional.ofNullable(entities.find(FirstLogin.class, person));
    }

    /** Of two requests at once the second waits. */
    Optional<FirstLogin> findToChange(UUID person) {
        return Optional.ofNullable(entities.find(FirstLogin.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Letters whose time is over and that nobody else closes at this moment. */
    List<FirstLogin> over(OffsetDateTime now, int most) {
        return ((List<?>) entities.createNativeQuery("select * from first_login where until <= ?1 and closed_at is null order by until limit ?2 "
                + "for update skip locked", FirstLogin.class).setParameter(1, now).setParameter(2, most).getResultList())
                .stream().map(FirstLogin.class::cast).toList();
    }

    void remove(FirstLogin first) {
        entities.remove(first);
    }
}
