package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.Chance;

/**
 * Consents. A rule asks for those that count: that stand, and whose text still says what is asked today. Only {@link #history} and
 * {@link #last} also answer those that stand no longer, which are kept as proof.
 */
@ApplicationScoped
public class ConsentRepository {
    /** A consent {@code c} stands, and no newer text that means something else is asked on the day {@code :on} (I11). */
    static final String COUNTS = " c.endedAt is null and not exists (select t from ConsentText t where t.purpose = c.purpose and t.asksAnew = true "
            + "and t.number > c.text and t.validFrom <= :on) ";

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private Clock clock;

    /** One yes of a person to a purpose stands: {@code consent_once} decides here, after the one that is renewed has ended. */
    public void add(Consent consent) {
        // else it would be inserted before the other one's end is written
        entities.flush();
        entities.persist(consent);
        entities.flush();
    }

    public boolean exists(UUID id) {
        return entities.find(Consent.class, id) != null;
    }

    public boolean has(UUID person, Purpose purpose) {
        return having(Set.of(person), purpose).contains(person);
    }

    /** Those of the persons whose consent for this purpose counts, in few statements. */
    public Set<UUID> having(Collection<UUID> persons, Purpose purpose) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return resting(entities.createQuery("select c.person from Consent c where c.person in :persons and c.purpose = :purpose and " + COUNTS, UUID.class)
                .setParameter("persons", persons), purpose);
    }

    /** Everybody whose consent for this purpose counts. */
    public Set<UUID> all(Purpose purpose) {
        return resting(entities.createQuery("select c.person from Consent c, Person p where p.id = c.person and p.restrictedOn is null "
                + "and c.purpose = :purpose and " + COUNTS, UUID.class), purpose);
    }

    /** A yes counts only while those it builds on do. */
    private Set<UUID> resting(TypedQuery<UUID> query, Purpose purpose) {
        var having = new LinkedHashSet<>(query.setParameter("purpose", purpose).setParameter("on", Chance.today(clock)).getResultList());
        purpose.needed().forEach(needed -> having.retainAll(having(having, needed)));
        return having;
    }

    /** The purposes for which the person's consent counts. */
    public Set<Purpose> counting(UUID person) {
        Set<Purpose> counting = EnumSet.noneOf(Purpose.class);
        counting.addAll(entities.createQuery("select c.purpose from Consent c where c.person = :person and " + COUNTS, Purpose.class)
                .setParameter("person", person).setParameter("on", Chance.today(clock)).getResultList());
        counting.removeIf(purpose -> !counting.containsAll(purpose.needed()));
        return counting;
    }

    /**
     * Consents that count no more by a newer text, of people who live and have not been told about that text; nobody else tells them
     * meanwhile.
     */
    List<Consent> outdated(int most) {
        return ((List<?>) entities.createNativeQuery("select c.* from consent c join person p on p.id = c.person_id where c.ended_at is null "
                        + "and p.died_on is null and exists (select 1 from consent_text t where t.purpose = c.purpose and t.asks_anew "
                        + "and t.number > greatest(c.text_number, coalesce(c.told_text, 0)) and t.valid_from <= ?1) limit ?2 for update of c skip locked", Consent.class)
                .setParameter(1, Chance.today(clock)).setParameter(2, most).getResultList()).stream().map(Consent.class::cast).toList();
    }

    /** The person's standing consents by purpose, also those that count no more until the person says yes to a newer text. */
    public Map<Purpose, Consent> of(UUID person) {
        var standing = new EnumMap<Purpose, Consent>(Purpose.class);
        entities.createQuery("select c from Consent c where c.person = :person and c.endedAt is null", Consent.class)
                .setParameter("person", person).getResultList().forEach(consent -> standing.put(consent.purpose(), consent));
        return standing;
    }

    /** Everything the person ever said yes to, the latest first. */
    public List<Consent> history(UUID person) {
        return entities.createQuery("select c from Consent c where c.person = :person order by c.givenAt desc, c.id", Consent.class)
                .setParameter("person", person).getResultList();
    }

    /** What the person said last to this purpose, whether it stands or not. */
    public Optional<Consent> last(UUID person, Purpose purpose) {
        return history(person).stream().filter(consent -> consent.purpose() == purpose).findFirst();
    }
}
