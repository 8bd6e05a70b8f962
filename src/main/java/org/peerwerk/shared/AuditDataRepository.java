package org.peerwerk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The audit as data of those who did something. It stays: once an account is erased, its ids lead to nobody. */
@ApplicationScoped
public class AuditDataRepository implements PersonalData {
    private static final Kind AUDIT = Kind.staying("audit", Set.of(Viewer.OFFICE), "change.who", "change.on_behalf_of");

    @PersistenceContext
    private EntityManager entities;

    @Override
    public int height() {
        return 0;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(AUDIT);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return Table.of(entities.createNativeQuery("select at, what, on_behalf_of is not null from change where who = ?1 or on_behalf_of = ?2 order by at, id")
                .setParameter(1, person).setParameter(2, person), "when", "act", "assisted");
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // append-only: nothing in it tells of anybody but by an id
    }
}
