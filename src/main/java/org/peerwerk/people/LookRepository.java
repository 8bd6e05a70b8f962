package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who opened what of whom. */
@ApplicationScoped
public class LookRepository {
    @PersistenceContext
    private EntityManager entities;

    /** One look at something of mine. */
    public record LookRow(String name, Look.What what, String about, OffsetDateTime at) {
    }

    void add(Look look) {
        entities.persist(look);
    }

    /** At what is this person's, the latest first. */
    List<LookRow> at(UUID person, OffsetDateTime notBefore, int most) {
        return entities.createQuery("select new org.peerwerk.people.LookRepository$LookRow(p.name, l.what, l.about, l.at) from Look l, Person p "
                        + "where p.id = l.looker and l.person = :person and l.at >= :since order by l.at desc, l.id", LookRow.class)
                .setParameter("person", person).setParameter("since", notBefore).setMaxResults(most).getResultList();
    }
}
