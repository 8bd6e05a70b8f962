package org.peerwerk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/** What people want erased; itself something that is held of them. */
@ApplicationScoped
public class ErasureRepository implements PersonalData {
    private static final Kind ERASURES = Kind.staying("erasures", Set.of(Viewer.OFFICE), "erasure.person_id");

    @PersistenceContext
    private EntityManager entities;

    boolean exists(UUID id) {
        return entities.find(Erasure.class, id) != null;
    }

    /** One open one for each person: {@code erasure_once} decides here. */
    void add(Erasure erasure) {
        entities.persist(erasure);
        entities.flush();
    }

    /** The person's open one. */
    Optional<Erasure> open(UUID person) {
        return entities.createQuery("select x from Erasure x where x.person = :person and x.calledOffAt is null and x.doneAt is null", Erasure.class)
                .setParameter("person", person).getResultStream().findFirst();
    }

    /** Whoever calls it off waits here for whoever carries it out. @throws NotFound where there is no such erasure */
    Erasure findToChange(UUID id) {
        return Optional.ofNullable(entities.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> new NotFound("erasure"));
    }

    /** Ids of those whose day has come, the oldest first. */
    List<UUID> due(LocalDate today) {
        return entities.createQuery("select x.id from Erasure x where x.calledOffAt is null and x.doneAt is null and x.plannedOn <= :today "
                + "order by x.plannedOn, x.id", UUID.class).setParameter("today", today).getResultList();
    }

    @Override
    public int height() {
        return 8;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ERASURES);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return Table.of(entities.createNativeQuery("select step, asked_at, planned_on, called_off_at, done_at from erasure where person_id = ?1 "
                + "order by asked_at").setParameter(1, person), "step erasure.*", "when", "planned", "called-off", "done");
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // stays: it proves that, not what, was erased
    }
}
