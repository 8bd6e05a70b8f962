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

/** Requests of people about their data; themselves something that is held of them. */
@ApplicationScoped
public class DataRequestRepository implements PersonalData {
    private static final Term OLD_REQUESTS = Term.years("requests", 3);
    private static final Kind REQUESTS = Kind.going("requests", Step.EVERYTHING, Set.of(Viewer.OFFICE, Viewer.ASSISTANT), "data_request.person_id")
            .ending(OLD_REQUESTS);
    private static final Kind ANSWERING = Kind.staying("answering", Set.of(Viewer.OFFICE), "data_request.entered_by", "data_request.answered_by",
            "data_request.sent_by").ending(OLD_REQUESTS);
    private static final List<Ending> ENDINGS = List.of(Ending.rows(OLD_REQUESTS, "data_request", "coalesce(" + Ending.day("x.answered_at")
            + ", (select p.died_on from person p where p.id = x.person_id))", "x.person_id"));
    /** The deadline of somebody who has died has stopped. */
    private static final String ALIVE = "not exists (select p from Person p where p.id = r.person and p.diedOn is not null)";

    @PersistenceContext
    private EntityManager entities;

    boolean exists(UUID id) {
        return entities.find(DataRequest.class, id) != null;
    }

    /** @throws NotFound where there is no such request */
    DataRequest find(UUID id) {
        return Optional.ofNullable(entities.find(DataRequest.class, id)).orElseThrow(() -> new NotFound("request"));
    }

    /** Of two who answer at once the second waits, and finds it answered. */
    DataRequest findToChange(UUID id) {
        return Optional.ofNullable(entities.find(DataRequest.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> new NotFound("request"));
    }

    void add(DataRequest request) {
        entities.persist(request);
        entities.flush();
    }

    void remove(DataRequest request) {
        entities.remove(request);
    }

    /** The latest first. */
    List<DataRequest> of(UUID person) {
        return entities.createQuery("select r from DataRequest r where r.person = :person order by r.receivedOn desc, r.id", DataRequest.class)
                .setParameter("person", person).getResultList();
    }

    /** Those first that wait for an answer or for a letter to be sent, by the day they were received; then the latest of the others. */
    List<DataRequest> all(int most) {
        return entities.createQuery("select r from DataRequest r where r.answeredAt is not null or " + ALIVE
                + " order by case when r.answeredAt is null then 0 when r.person is null and r.sentOn is null then 1 else 2 end, r.answeredAt desc, "
                + "r.receivedOn, r.id", DataRequest.class).setMaxResults(most).getResultList();
    }

    long open() {
        return entities.createQuery("select count(r) from DataRequest r where r.answeredAt is null and " + ALIVE, Long.class).getSingleResult();
    }

    /** Letters to people without an account that nobody has sent yet. */
    long toSend() {
        return entities.createQuery("select count(r) from DataRequest r where r.person is null and r.sentOn is null "
                + "and (r.extendedOn is not null or r.answeredAt is not null)", Long.class).getSingleResult();
    }

    @Override
    public int height() {
        return 8;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(REQUESTS, ANSWERING);
    }

    @Override
    public Table export(Kind kind, UUID person) {
        return kind.equals(REQUESTS)
                ? Table.of(entities.createNativeQuery("select kind, way, words, received_on, extension, extension_easy, answer, answer_easy, answered_at "
                        + "from data_request where person_id = ?1 order by received_on").setParameter(1, person),
                "what request.kind.*", "way request.way.*", "text", "when", "longer", "longer-easy", "answer", "answer-easy", "answered")
                : Table.of(entities.createNativeQuery("select kind, received_on, answered_at from data_request where entered_by = ?1 "
                        + "and person_id is distinct from ?1 or ?1 in (answered_by, sent_by) order by received_on").setParameter(1, person), "what request.kind.*", "when", "answered");
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }

    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        if (step.includes(Step.EVERYTHING)) {
            entities.createNativeQuery("delete from data_request where person_id = ?1").setParameter(1, person).executeUpdate();
        }
    }
}
