package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Consents. Only {@link #history} and {@link #last} also answer those that stand no longer, which are kept as proof. */
@ApplicationScoped
public class ConsentRepository {
    @PersistenceContext
    private EntityManager entities;

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

    /** Those of the persons whose consent for this purpose stands, in one statement. */
    public Set<UUID> having(Collection<UUID> persons, Purpose purpose) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(entities.createQuery(
                        "select c.person from Consent c where c.person in :persons and c.purpose = :purpose and c.endedAt is null", UUID.class)
                .setParameter("persons", persons).setParameter("purpose", purpose).getResultList());
    }

    /** Everybody whose consent for this purpose stands. */
    public Set<UUID> all(Purpose purpose) {
        return new LinkedHashSet<>(entities.createQuery("select c.person from Consent c, Person p where p.id = c.person and p.restrictedOn is null "
                        + "and c.purpose = :purpose and c.endedAt is null",
                UUID.class).setParameter("purpose", purpose).getResultList());
    }

    /** The person's standing consents by purpose. */
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
