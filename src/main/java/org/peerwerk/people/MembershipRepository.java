package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Who belongs to which organisation. */
@ApplicationScoped
public class MembershipRepository {
    @PersistenceContext
    private EntityManager entities;

    /** One line of an organisation's list of people. */
    public record Member(UUID id, UUID person, String name, String email, Standing standing, LocalDate since, UUID site) {
    }

    /**
     * Somebody belongs to an organisation today, or will.
     *
     * @param email null where the person has none
     * @param site  null for nowhere in particular
     * @param until first day without it; null where no end is known
     */
    public record Belonging(UUID membership, String name, String email, Standing standing, UUID site, LocalDate since, LocalDate until) {
    }

    /** @throws NotFound where there is no such membership */
    public Membership find(UUID id) {
        Membership membership = entities.find(Membership.class, id);
        if (membership == null) {
            throw new NotFound("membership");
        }
        return membership;
    }

    /** Empty where the person has had it erased. */
    Optional<Membership> peek(UUID id) {
        return Optional.ofNullable(entities.find(Membership.class, id));
    }

    public boolean exists(UUID id) {
        return entities.find(Membership.class, id) != null;
    }

    /** One membership of a person in an organisation on any day: {@code membership_once} and {@code membership_overlaps} decide here. */
    public void add(Membership membership) {
        entities.persist(membership);
        entities.flush();
    }

    /** Belongs to it on that day, in whatever standing. */
    public boolean isMember(UUID person, UUID organisation, LocalDate on) {
        return has(person, organisation, EnumSet.allOf(Standing.class), on);
    }

    /** Says on that day who belongs to the organisation. */
    public boolean isAdmin(UUID person, UUID organisation, LocalDate on) {
        return has(person, organisation, Set.of(Standing.ADMIN), on);
    }

    private boolean has(UUID person, UUID organisation, Set<Standing> standings, LocalDate on) {
        return entities.createQuery("select count(m) from Membership m where m.person = :person and m.organisation = :organisation "
                        + "and m.standing in :standings and m.since <= :on and (m.until is null or m.until > :on)", Long.class)
                .setParameter("person", person).setParameter("organisation", organisation).setParameter("standings", standings)
                .setParameter("on", on).getSingleResult() > 0;
    }

    /** The open memberships of this organisation. */
    List<Membership> openOf(UUID organisation) {
        return entities.createQuery("select m from Membership m where m.organisation = :organisation and m.until is null", Membership.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** The memberships of this person that hold on that day or later. */
    List<Membership> ofPerson(UUID person, LocalDate on) {
        return entities.createQuery("select m from Membership m where m.person = :person and (m.until is null or m.until > :on)", Membership.class)
                .setParameter("person", person).setParameter("on", on).getResultList();
    }

    /** The open memberships at this site. */
    List<Membership> openAt(UUID site) {
        return entities.createQuery("select m from Membership m where m.site = :site and m.until is null", Membership.class)
                .setParameter("site", site).getResultList();
    }

    /** The memberships of this person in this organisation that hold on that day or later. */
    public List<Membership> from(UUID person, UUID organisation, LocalDate on) {
        return entities.createQuery("select m from Membership m where m.person = :person and m.organisation = :organisation "
                        + "and (m.until is null or m.until > :on and m.until > m.since) order by m.since", Membership.class)
                .setParameter("person", person).setParameter("organisation", organisation).setParameter("on", on).getResultList();
    }

    /** Somebody with this e-mail address belongs to the organisation on that day, or will. */
    public boolean hasMemberAt(String email, UUID organisation, LocalDate on) {
        return entities.createQuery("select count(m) from Membership m, Person p where p.id = m.person and lower(p.email) = :email "
                        + "and m.organisation = :organisation and (m.until is null or m.until > :on and m.until > m.since)", Long.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT)).setParameter("organisation", organisation)
                .setParameter("on", on).getSingleResult() > 0;
    }

    /** Who belongs to the organisation on that day, by name. */
    public List<Member> members(UUID organisation, LocalDate on) {
        return entities.createQuery("select new org.peerwerk.people.MembershipRepository$Member(m.id, p.id, p.name, p.email, m.standing, m.since, "
                        + "m.site) from Membership m, Person p where p.id = m.person and p.restrictedOn is null and m.organisation = :organisation "
                        + "and m.since <= :on and (m.until is null or m.until > :on) order by p.name, p.id", Member.class)
                .setParameter("organisation", organisation).setParameter("on", on).getResultList();
    }

    /** Who belongs to the organisation on that day or later, by name; without those whose data are only kept. */
    public List<Belonging> belonging(UUID organisation, LocalDate on) {
        return belonging("and p.restrictedOn is null ", organisation, on).getResultList();
    }

    /** The same of those with these addresses or these names; all in small letters. */
    public List<Belonging> belonging(UUID organisation, LocalDate on, Collection<String> emails, Collection<String> names) {
        return emails.isEmpty() && names.isEmpty() ? List.of()
                : belonging("and (lower(p.email) in :emails or lower(p.name) in :names) ", organisation, on)
                        .setParameter("emails", orNone(emails)).setParameter("names", orNone(names)).getResultList();
    }

    private TypedQuery<Belonging> belonging(String which, UUID organisation, LocalDate on) {
        return entities.createQuery("select new org.peerwerk.people.MembershipRepository$Belonging(m.id, p.name, p.email, m.standing, m.site, "
                        + "m.since, m.until) from Membership m, Person p where p.id = m.person and m.organisation = :organisation "
                        + "and (m.until is null or m.until > :on and m.until > m.since) " + which + "order by p.name, p.id", Belonging.class)
                .setParameter("organisation", organisation).setParameter("on", on);
    }

    /** An empty list is no list to the database; no address and no name is empty. */
    private static Collection<String> orNone(Collection<String> texts) {
        return texts.isEmpty() ? List.of("") : texts;
    }
}
