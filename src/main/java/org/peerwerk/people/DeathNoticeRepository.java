package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Notices of deaths, and who has to do with them. */
@ApplicationScoped
public class DeathNoticeRepository {
    /** An admin of an organisation to which the person belonged when they died. */
    private static final String MINE = "exists (select m from Membership m, Membership a where m.person = n.person and (m.until is null or m.until >= n.diedOn) "
            + "and a.organisation = m.organisation and a.person = :reader and a.standing = org.peerwerk.people.Standing.ADMIN "
            + "and a.since <= :on and (a.until is null or a.until > :on))";

    @PersistenceContext
    private EntityManager entities;

    boolean exists(UUID id) {
        return entities.find(DeathNotice.class, id) != null;
    }

    /** One that is not closed for a person: {@code death_notice_once} decides here. */
    void add(DeathNotice notice) {
        entities.persist(notice);
        entities.flush();
    }

    /** @throws NotFound where there is none */
    DeathNotice find(UUID id) {
        return found(entities.find(DeathNotice.class, id));
    }

    /** Waits for whoever answers at the same moment. @throws NotFound where there is none */
    DeathNotice findToChange(UUID id) {
        return found(entities.find(DeathNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static DeathNotice found(DeathNotice notice) {
        if (notice == null) {
            throw new NotFound("death notice");
        }
        return notice;
    }

    /** Those that are not closed, or were entered since then; the latest first. */
    List<DeathNotice> all(OffsetDateTime since) {
        return entities.createQuery("select n from DeathNotice n where n.closedAt is null or n.enteredAt >= :since order by n.enteredAt desc, n.id",
                DeathNotice.class).setParameter("since", since).getResultList();
    }

    /** The same, of people whose organisation the reader administers. */
    List<DeathNotice> of(UUID reader, LocalDate on, OffsetDateTime since) {
        return entities.createQuery("select n from DeathNotice n where (n.closedAt is null or n.enteredAt >= :since) and " + MINE
                        + " order by n.enteredAt desc, n.id", DeathNotice.class)
                .setParameter("reader", reader).setParameter("on", on).setParameter("since", since).getResultList();
    }

    boolean concerns(UUID id, UUID reader, LocalDate on) {
        return entities.createQuery("select count(n) from DeathNotice n where n.id = :id and " + MINE, Long.class)
                .setParameter("id", id).setParameter("reader", reader).setParameter("on", on).getSingleResult() > 0;
    }
}
