package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Sites by organisation and by who coordinates them. */
@ApplicationScoped
public class SiteRepository {
    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such site, or it is another organisation's */
    public Site find(UUID organisation, UUID id) {
        Site site = entities.find(Site.class, id);
        if (site == null || !site.organisation().equals(organisation)) {
            throw new NotFound("site");
        }
        return site;
    }

    Optional<Site> peek(UUID id) {
        return Optional.ofNullable(entities.find(Site.class, id));
    }

    public boolean exists(UUID id) {
        return entities.find(Site.class, id) != null;
    }

    /** Two open sites of an organisation have two names: {@code site_name} decides here. */
    public void add(Site site) {
        entities.persist(site);
        entities.flush();
    }

    /** Sends what changed to the database now: {@code site_name} decides here. */
    public void flush() {
        entities.flush();
    }

    /** Open ones first, by name. */
    public List<SiteRow> rows(UUID organisation) {
        return entities.createQuery("select new org.peerwerk.people.SiteRow(s.id, s.name, s.town, "
                        + "(select p.name from Person p where p.id = s.coordinator), s.closedOn) "
                        + "from Site s where s.organisation = :organisation order by case when s.closedOn is null then 0 else 1 end, s.name", SiteRow.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** Open ones of the organisations to which the person belongs on that day, by name. */
    public List<SiteRow> ofPerson(UUID person, LocalDate on) {
        return entities.createQuery("select new org.peerwerk.people.SiteRow(s.id, s.name, s.town, "
                        + "(select p.name from Person p where p.id = s.coordinator), s.closedOn) from Site s where s.closedOn is null "
                        + "and s.organisation in (select m.organisation from Membership m where m.person = :person "
                        + "and m.since <= :on and (m.until is null or m.until > :on)) order by s.name, s.id", SiteRow.class)
                .setParameter("person", person).setParameter("on", on).getResultList();
    }

    /** The person coordinates an open site. */
    public boolean isCoordinator(UUID person) {
        return entities.createQuery("select count(s) from Site s where s.coordinator = :person and s.closedOn is null", Long.class)
                .setParameter("person", person).getSingleResult() > 0;
    }

    List<Site> ofOrganisation(UUID organisation) {
        return entities.createQuery("select s from Site s where s.organisation = :organisation", Site.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** Open sites of an organisation that this person coordinates. */
    List<Site> coordinatedBy(UUID person, UUID organisation) {
        return entities.createQuery("select s from Site s where s.organisation = :organisation and s.coordinator = :person and s.closedOn is null",
                Site.class).setParameter("organisation", organisation).setParameter("person", person).getResultList();
    }
}
