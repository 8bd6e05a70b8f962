package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Organisations by id, by name, by person. */
@ApplicationScoped
public class OrganisationRepository {
    private static final String ROW = "select new org.peerwerk.people.OrganisationRow(o.id, o.name, o.legalForm, o.place, o.kind, o.runs, o.sends, "
            + "o.endedOn) from Organisation o ";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is no such organisation */
    public Organisation find(UUID id) {
        Organisation organisation = entities.find(Organisation.class, id);
        if (organisation == null) {
            throw new NotFound("organisation");
        }
        return organisation;
    }

    public boolean exists(UUID id) {
        return entities.find(Organisation.class, id) != null;
    }

    /** The unique name decides here (constraint {@code organisation_name}). */
    public void add(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
    }

    /** Sends what changed to the database now: the unique name decides here. */
    public void flush() {
        entities.flush();
    }

    /** All, by name, those that have ended too. */
    public List<OrganisationRow> all() {
        return entities.createQuery(ROW + "order by o.name", OrganisationRow.class).getResultList();
    }

    /** Those of these networks' coordinator that have agreed, by name. */
    public List<OrganisationRow> seenAcross(UUID coordinator) {
        return entities.createQuery(ROW + "where exists (select m from NetworkMember m, Network n where m.organisation = o.id and m.agreedOn is not null "
                        + "and n.id = m.network and n.coordinator = :coordinator and n.endedOn is null) order by o.name", OrganisationRow.class)
                .setParameter("coordinator", coordinator).getResultList();
    }

    /** @see Organisation#mayRun */
    public boolean mayRun(UUID organisation, LocalDate today) {
        return find(organisation).mayRun(pledges(organisation), today);
    }

    /** What the organisation has signed, the latest first. */
    public List<Pledge> pledges(UUID organisation) {
        return entities.createQuery("select p from Pledge p where p.organisation = :organisation order by p.signedOn desc, p.number desc", Pledge.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** One signature under one number: {@code pledge_pkey} decides here. */
    public void add(Pledge pledge) {
        entities.persist(pledge);
        entities.flush();
    }

    /** The steps of its agreement on personal data, the latest first. */
    public List<AgreementStep> agreement(UUID organisation) {
        return entities.createQuery("select s from AgreementStep s where s.organisation = :organisation order by s.day desc, s.enteredAt desc",
                AgreementStep.class).setParameter("organisation", organisation).getResultList();
    }

    /** A form sent twice adds once. */
    public void add(AgreementStep step, UUID id) {
        if (entities.find(AgreementStep.class, id) == null) {
            entities.persist(step);
        }
    }

    /** Those the person belongs to on that day, in whatever standing, by name. */
    public List<OrganisationRow> of(UUID person, LocalDate today) {
        return entities.createQuery(ROW + "where exists (select m from Membership m where m.organisation = o.id and m.person = :person "
                        + "and m.since <= :today and (m.until is null or m.until > :today)) order by o.name", OrganisationRow.class)
                .setParameter("person", person).setParameter("today", today).getResultList();
    }

    /** The names of these organisations in one statement; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new LinkedHashMap<UUID, String>();
        if (!ids.isEmpty()) {
            entities.createQuery("select o.id, o.name from Organisation o where o.id in :ids", Object[].class)
                    .setParameter("ids", ids).getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }
}
