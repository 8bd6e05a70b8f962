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

/** What people want erased, and which files of people they brought; both are themselves something that is held of them. */
@ApplicationScoped
public class ErasureRepository implements PersonalData {
    private static final Term CALLED_OFF = Term.months("erasures-called-off", 12);
    private static final Term OLD_IMPORTS = Term.days("imports", PeopleImport.KEPT.getDays());
    private static final Kind ERASURES = Kind.staying("erasures", Set.of(Viewer.OFFICE), "erasure.person_id").partlyEnding(CALLED_OFF);
    private static final Kind IMPORTS = Kind.staying("imports", Set.of(Viewer.ORGANISATION, Viewer.OFFICE), "people_import.uploaded_by").ending(OLD_IMPORTS);
    private static final List<Ending> ENDINGS = List.of(Ending.rows(CALLED_OFF, "erasure", Ending.day("x.called_off_at"), "x.person_id"),
            Ending.rows(OLD_IMPORTS, "people_import", Ending.day("x.uploaded_at"), "x.uploaded_by").where("x.state <> 'RUNNING'"));

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

    /** Ids of those whose day has come and that no other node is about to do, the oldest first. */
    List<UUID> due(LocalDate today) {
        return ((List<?>) entities.createNativeQuery("select id from erasure where called_off_at is null and done_at is null and planned_on <= ?1 "
                + "order by planned_on, id for update skip locked").setParameter(1, today).getResultList()).stream().map(UUID.class::cast).toList();
    }

    @Override
    public int height() {
        return 8;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(ERASURES, IMPORTS);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        if (kind.equals(IMPORTS)) {
            return Table.of(entities.createNativeQuery("select o.name, i.file_name, i.uploaded_at from people_import i "
                    + "join organisation o on o.id = i.organisation_id where i.uploaded_by = ?1 order by i.uploaded_at").setParameter(1, person),
                    "organisation", "file", "when");
        }
        return Table.of(entities.createNativeQuery("select step, asked_at, planned_on, called_off_at, done_at from erasure where person_id = ?1 "
                + "order by asked_at").setParameter(1, person), "step erasure.*", "when", "planned", "called-off", "done");
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // stays: it proves that, not what, was erased
    }
}
