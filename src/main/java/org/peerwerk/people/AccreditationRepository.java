package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.peerwerk.shared.NotFound;

/** Who may train or decide. Every answer leaves out a peer's accreditation while that person's consent does not stand (I11, I17). */
@ApplicationScoped
public class AccreditationRepository {
    /**
     * Holds on the day {@code :on}, of somebody whose data are not only kept; needs the parameters {@code :on}, {@code :peer} and {@code
     * :purpose}.
     */
    private static final String HOLDS = " a.validFrom <= :on and a.validUntil >= :on and (a.capacity <> :peer or exists "
            + "(select c from Consent c where c.person = a.person and c.purpose = :purpose and" + ConsentRepository.COUNTS + ")) "
            + "and not exists (select r from Person r where r.id = a.person and r.restrictedOn is not null) ";

    @PersistenceContext
    private EntityManager entities;

    /** One line of the office's list. */
    public record Permission(UUID id, UUID person, String name, String standard, Activity activity, Capacity capacity,
            LocalDate from, LocalDate until, Source source, String reason) {
    }

    /** @throws NotFound where there is no such accreditation */
    public Accreditation find(UUID id) {
        Accreditation accreditation = entities.find(Accreditation.class, id);
        if (accreditation == null) {
            throw new NotFound("accreditation");
        }
        return accreditation;
    }

    public boolean exists(UUID id) {
        return entities.find(Accreditation.class, id) != null;
    }

    public void add(Accreditation accreditation) {
        entities.persist(accreditation);
        entities.flush();
    }

    /** May do this for this standard, in exactly this capacity, on that day. */
    public boolean holds(UUID person, String standard, Activity activity, Capacity capacity, LocalDate on) {
        return count(person, standard, activity, Set.of(capacity), on) > 0;
    }

    /** May do this for this standard on that day, in whatever capacity. */
    public boolean holdsAny(UUID person, String standard, Activity activity, LocalDate on) {
        return count(person, standard, activity, EnumSet.allOf(Capacity.class), on) > 0;
    }

    private long count(UUID person, String standard, Activity activity, Set<Capacity> capacities, LocalDate on) {
        return entities.createQuery("select count(a) from Accreditation a where a.person = :person and a.standard = :standard "
                        + "and a.activity = :activity and a.capacity in :capacities and" + HOLDS, Long.class)
                .setParameter("person", person).setParameter("standard", standard).setParameter("activity", activity)
                .setParameter("capacities", capacities).setParameter("on", on)
                .setParameter("peer", Capacity.PEER).setParameter("purpose", Purpose.PEER).getSingleResult();
    }

    /** Everybody who may do this for this standard in this capacity on that day, by name, each person once. */
    public List<Accredited> holders(String standard, Activity activity, Capacity capacity, LocalDate on) {
        return entities.createQuery("select distinct new org.peerwerk.people.Accredited(p.id, p.name) from Person p, Accreditation a "
                        + "where a.person = p.id and p.diedOn is null and a.standard = :standard and a.activity = :activity and a.capacity = :capacity and"
                        + HOLDS + "order by p.name, p.id", Accredited.class)
                .setParameter("standard", standard).setParameter("activity", activity).setParameter("capacity", capacity)
                .setParameter("on", on).setParameter("peer", Capacity.PEER).setParameter("purpose", Purpose.PEER).getResultList();
    }

    /** Slugs of the standards for which the person may do this on that day, in whatever capacity. */
    public Set<String> standardsOf(UUID person, Activity activity, LocalDate on) {
        return new TreeSet<>(entities.createQuery("select distinct a.standard from Accreditation a where a.person = :person "
                        + "and a.activity = :activity and" + HOLDS, String.class)
                .setParameter("person", person).setParameter("activity", activity).setParameter("on", on)
                .setParameter("peer", Capacity.PEER).setParameter("purpose", Purpose.PEER).getResultList());
    }

    /** What the person may do on that day for any standard at all. */
    public Set<Activity> activitiesOf(UUID person, LocalDate on) {
        var activities = EnumSet.noneOf(Activity.class);
        activities.addAll(entities.createQuery("select distinct a.activity from Accreditation a where a.person = :person and" + HOLDS, Activity.class)
                .setParameter("person", person).setParameter("on", on)
                .setParameter("peer", Capacity.PEER).setParameter("purpose", Purpose.PEER).getResultList());
        return activities;
    }

    /** All that hold on that day or will, by name and standard. */
    public List<Permission> permissions(LocalDate on) {
        return entities.createQuery("select new org.peerwerk.people.AccreditationRepository$Permission(a.id, p.id, p.name, a.standard, "
                        + "a.activity, a.capacity, a.validFrom, a.validUntil, a.source, a.reason) from Accreditation a, Person p "
                        + "where p.id = a.person and p.restrictedOn is null and a.validUntil >= :on and (a.capacity <> :peer or exists "
                        + "(select c from Consent c where c.person = a.person and c.purpose = :purpose and" + ConsentRepository.COUNTS + ")) "
                        + "order by p.name, p.id, a.standard, a.activity", Permission.class)
                .setParameter("on", on).setParameter("peer", Capacity.PEER).setParameter("purpose", Purpose.PEER).getResultList();
    }
}
