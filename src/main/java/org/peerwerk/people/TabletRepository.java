package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Devices of sites, and where people were when a device covered their page. */
@ApplicationScoped
public class TabletRepository {
    @PersistenceContext
    private EntityManager entities;

    /** A device in a list. */
    public record TabletRow(UUID id, String name, OffsetDateTime enabledAt) {
    }

    /** @throws NotFound where there is no such device at this site */
    Tablet find(UUID site, UUID id) {
        return Optional.ofNullable(entities.find(Tablet.class, id)).filter(tablet -> tablet.site().equals(site))
                .orElseThrow(() -> new NotFound("tablet"));
    }

    boolean exists(UUID id) {
        return entities.find(Tablet.class, id) != null;
    }

    void add(Tablet tablet) {
        entities.persist(tablet);
        entities.flush();
    }

    /** Those that are enabled, by name. */
    List<TabletRow> ofSite(UUID site) {
        return entities.createQuery("select new org.peerwerk.people.TabletRepository$TabletRow(t.id, t.name, t.enabledAt) from Tablet t "
                        + "where t.site = :site and t.endedAt is null order by t.name, t.id", TabletRow.class)
                .setParameter("site", site).getResultList();
    }

    /** A device that is enabled, at a site that is open, has this secret. */
    boolean isKnown(String hash) {
        return entities.createQuery("select count(t) from Tablet t, Site s where t.secret = :hash and t.endedAt is null and s.id = t.site "
                + "and s.closedOn is null", Long.class).setParameter("hash", hash).getSingleResult() > 0;
    }

    /** In place of where the person was before. */
    void putPlace(UUID person, String path, OffsetDateTime now) {
        entities.createNativeQuery("insert into left_place (person_id, path, left_at) values (?, ?, ?) "
                        + "on conflict (person_id) do update set path = excluded.path, left_at = excluded.left_at")
                .setParameter(1, person).setParameter(2, path).setParameter(3, now).executeUpdate();
    }

    /** Where the person was, once, if that was after this moment. */
    Optional<String> takePlace(UUID person, OffsetDateTime since) {
        List<?> paths = entities.createNativeQuery("select path from left_place where person_id = ? and left_at > ?")
                .setParameter(1, person).setParameter(2, since).getResultList();
        entities.createNativeQuery("delete from left_place where person_id = ?").setParameter(1, person).executeUpdate();
        return paths.stream().map(String.class::cast).findFirst();
    }
}
