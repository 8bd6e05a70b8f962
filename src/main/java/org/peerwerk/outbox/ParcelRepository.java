package org.peerwerk.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.outbox.Parcel.Kind;
import org.peerwerk.outbox.Parcel.State;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;

/** Parcels: those that are due, one after the other for all postmen of all nodes, and those the office looks at. */
@ApplicationScoped
public class ParcelRepository implements PersonalData {
    private static final Term ARRIVED = Term.days("parcels", Outbox.REMEMBERS_DAYS);
    private static final Term GIVEN_UP = Term.months("parcels-given-up", 6);
    private static final PersonalData.Kind PARCELS = PersonalData.Kind.going("parcels", Step.EVERYTHING, Set.of(Viewer.OFFICE))
            .partlyEnding(ARRIVED, GIVEN_UP);
    private static final List<Ending> ENDINGS = List.of(
            Ending.rows(ARRIVED, "parcel", Ending.day("x.sent_at"), null).where("x.state = 'SENT'"),
            Ending.rows(GIVEN_UP, "parcel", Ending.day("x.posted_at"), null).where("x.state <> 'SENT' and x.kind = 'MAIL'"));

    /** Has not gone out, and is not on its way. */
    private static final Set<State> IDLE = Set.of(State.WAITING, State.GIVEN_UP);

    /** Tells person {@code ?1} that there is a message. */
    private static final String TELLS = "x.kind = 'MAIL' and x.occasion in (select w.word || m.id from message m "
            + "cross join (values ('message '), ('sms ')) w (word) where m.person_id = ?1)";

    @PersistenceContext
    private EntityManager entities;

    /** @throws NotFound where there is none */
    Parcel find(UUID id) {
        Parcel parcel = entities.find(Parcel.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (parcel == null) {
            throw new NotFound("parcel");
        }
        return parcel;
    }

    /** Adds it unless this recipient has one for this occasion: the constraint {@code outbox_once} decides, also between two at once. */
    void addUnlessPosted(Parcel parcel) {
        entities.createNativeQuery("insert into parcel (id, kind, recipient, occasion, subject, content, state, attempts, posted_at, due_at, "
                        + "version) values (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING', 0, ?7, ?7, 1) on conflict on constraint outbox_once do nothing")
                .setParameter(1, parcel.id()).setParameter(2, parcel.kind().name()).setParameter(3, parcel.recipient())
                .setParameter(4, parcel.occasion()).setParameter(5, parcel.subject()).setParameter(6, parcel.content())
                .setParameter(7, parcel.postedAt()).executeUpdate();
    }

    /**
     * One that is due and that no other postman holds at this moment, locked until the transaction ends. A call that was left behind is
     * due again; a mail is not.
     */
    Optional<Parcel> due(OffsetDateTime now) {
        List<?> found = entities.createNativeQuery("select * from parcel where state = 'WAITING' and due_at <= ?1 "
                        + "or state = 'TAKEN' and kind = 'CALL' and taken_at <= ?2 order by due_at limit 1 for update skip locked", Parcel.class)
                .setParameter(1, now).setParameter(2, now.minus(Parcel.LONGEST_WAY)).getResultList();
        return found.stream().map(Parcel.class::cast).findFirst();
    }

    /** Those that have not arrived: first what somebody has to decide, then what is tried most often. */
    List<Parcel> open(int most) {
        return entities.createQuery("select p from Parcel p where p.state <> :sent "
                        + "order by case when p.state = :taken and p.kind = :mail or p.state = :givenUp then 0 else 1 end, "
                        + "p.attempts desc, p.dueAt, p.id", Parcel.class)
                .setParameter("sent", State.SENT).setParameter("taken", State.TAKEN).setParameter("mail", Parcel.Kind.MAIL)
                .setParameter("givenUp", State.GIVEN_UP).setMaxResults(most).getResultList();
    }

    /** Those that have arrived since then, the latest first. */
    List<Parcel> sent(OffsetDateTime since, int most) {
        return entities.createQuery("select p from Parcel p where p.state = :sent and p.sentAt >= :since order by p.sentAt desc, p.id", Parcel.class)
                .setParameter("sent", State.SENT).setParameter("since", since).setMaxResults(most).getResultList();
    }

    long countOpen() {
        return entities.createQuery("select count(p) from Parcel p where p.state <> :sent", Long.class)
                .setParameter("sent", State.SENT).getSingleResult();
    }

    long countSent(OffsetDateTime since) {
        return entities.createQuery("select count(p) from Parcel p where p.state = :sent and p.sentAt >= :since", Long.class)
                .setParameter("sent", State.SENT).setParameter("since", since).getSingleResult();
    }

    /** Those of this occasion that have not gone out, and are not on their way. */
    List<Parcel> waiting(String occasion) {
        return entities.createQuery("select p from Parcel p where p.occasion = :occasion and p.state in :idle", Parcel.class)
                .setParameter("occasion", occasion).setParameter("idle", IDLE).getResultList();
    }

    /** The same of mails to this address. */
    List<Parcel> waitingFor(String address) {
        return entities.createQuery("select p from Parcel p where lower(p.recipient) = :address and p.kind = :mail and p.state in :idle", Parcel.class)
                .setParameter("address", address.strip().toLowerCase(Locale.ROOT)).setParameter("mail", Parcel.Kind.MAIL)
                .setParameter("idle", IDLE).getResultList();
    }

    /** What went to this address stays as a number of its own, so that no occasion sends a second mail. */
    void forget(String address) {
        entities.createNativeQuery("update parcel set recipient = 'erased ' || id "
                        + "where kind = 'MAIL' and state in ('TAKEN', 'SENT') and lower(recipient) = ?1")
                .setParameter(1, address.strip().toLowerCase(Locale.ROOT)).executeUpdate();
    }

    /** The same for mails and short messages that tell of a message to this person. */
    void forgetMessages(UUID person) {
        entities.createNativeQuery("delete from parcel x where x.state in ('WAITING', 'GIVEN_UP') and " + TELLS).setParameter(1, person).executeUpdate();
        entities.createNativeQuery("update parcel x set recipient = 'erased ' || x.id where " + TELLS).setParameter(1, person).executeUpdate();
    }

    void remove(Parcel parcel) {
        entities.remove(parcel);
    }

    @Override
    public int height() {
        return 0;
    }

    @Override
    public List<PersonalData.Kind> kinds() {
        return List.of(PARCELS);
    }

    /** Mails to the addresses the person is known by, and what told them of a message, wherever it went. */
    @Override
    public Table export(PersonalData.Kind kind, UUID person) {
        return Table.of(entities.createNativeQuery("select x.posted_at, x.subject, x.content, x.sent_at from parcel x where x.kind = 'MAIL' and (lower(x.recipient) in "
                + "(select lower(p.email) from person p where p.id = ?1 union select lower(a.address) from private_mail a where a.person_id = ?1) "
                + "or " + TELLS + ") order by x.posted_at").setParameter(1, person), "when", "about", "text", "sent");
    }

    /** Whoever forgets an address says so: {@link Outbox#forget}. */
    @Override
    public void erase(UUID person, Step step, LocalDate today) {
        // nothing here knows a person but by an address
    }

    @Override
    public List<Ending> endings() {
        return ENDINGS;
    }
}
