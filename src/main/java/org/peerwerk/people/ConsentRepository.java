package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Consents that stand. Those taken back are kept as proof and answered by no query here. */
@ApplicationScoped
public class ConsentRepository {
    @PersistenceContext
    private EntityManager entities;

    public void add(Consent consent) {
        entities.persist(consent);
        entities.flush();
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
                        "select c.person from Consent c where c.person in :persons and c.purpose = :purpose and c.withdrawnAt is null", UUID.class)
                .setParameter("persons", persons).setParameter("purpose", purpose).getResultList());
    }

    /** Everybody whose consent for this purpose stands. */
    public Set<UUID> all(Purpose purpose) {
        return new LinkedHashSet<>(entities.createQuery("select c.person from Consent c, Person p where p.id = c.person and p.restrictedOn is null "
                        + "and c.purpose = :purpose and c.withdrawnAt is null",
                UUID.class).setParameter("purpose", purpose).getResultList());
    }

    /** The person's standing consents by purpose. */
    public Map<Purpose, Consent> of(UUID person) {
        var standing = new EnumMap<Purpose, Consent>(Purpose.class);
        entities.createQuery("select c from Consent c where c.person = :person and c.withdrawnAt is null", Consent.class)
                .setParameter("person", person).getResultList().forEach(consent -> standing.put(consent.purpose(), consent));
        return standing;
    }
}
