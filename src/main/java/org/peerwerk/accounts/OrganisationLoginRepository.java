package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.accounts.Federating.Row;
import org.peerwerk.shared.NotFound;

/** Organisations' own logins: all, and those of the organisations somebody belongs to. */
@ApplicationScoped
public class OrganisationLoginRepository {
    private static final String ROW = "select new org.peerwerk.accounts.Federating$Row(l.id, o.name, l.alias, l.kind) "
            + "from OrganisationLogin l, Organisation o where o.id = l.organisation ";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is none */
    OrganisationLogin find(UUID id) {
        OrganisationLogin login = entities.find(OrganisationLogin.class, id);
        if (login == null) {
            throw new NotFound("login");
        }
        return login;
    }

    boolean exists(UUID id) {
        return entities.find(OrganisationLogin.class, id) != null;
    }

    /** The alias is unique: {@code organisation_login_alias} decides here. */
    void add(OrganisationLogin login) {
        entities.persist(login);
        entities.flush();
    }

    void remove(OrganisationLogin login) {
        entities.remove(login);
        entities.flush();
    }

    /** By name of the organisation. */
    List<Row> all() {
        return entities.createQuery(ROW + "order by o.name, l.alias", Row.class).getResultList();
    }

    /** Those of the organisations this person belongs to on that day. */
    List<Row> of(UUID person, LocalDate on) {
        return entities.createQuery(ROW + "and exists (select m from Membership m where m.organisation = o.id and m.person = :person "
                        + "and m.since <= :on and (m.until is null or m.until > :on)) order by o.name, l.alias", Row.class)
                .setParameter("person", person).setParameter("on", on).getResultList();
    }
}
