package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.NotFound;

/** Messages by person, and those that wait for somebody to bring them. */
@ApplicationScoped
public class MessageRepository {
    /** Waits for people to bring it. The certification office may bring all of that. */
    private static final String WAITING = "from Message m, Person p where p.id = m.person and m.reachedOn is null and p.diedOn is null "
            + "and m.channel in :brought ";
    private static final Set<Channel> BROUGHT = Arrays.stream(Channel.values()).filter(Channel::isBrought).collect(Collectors.toSet());
    /** Others bring what is for a site that they coordinate. */
    private static final String AT_MY_SITES = "and m.site in (select s.id from Site s where s.coordinator = :reader and s.closedOn is null) ";

    @PersistenceContext
    private EntityManager entities;

    /** One line of a person's own messages. @param reachedOn null for one that is new */
    public record Mine(UUID id, String subject, OffsetDateTime writtenAt, LocalDate reachedOn) {
    }

    /** One line of what is to be brought. @param site null where the certification office brings it */
    public record Waiting(UUID id, String person, Channel channel, String site, String subject, OffsetDateTime writtenAt) {
    }

    /** @throws NotFound where there is no such message */
    public Message find(UUID id) {
        Message message = entities.find(Message.class, id);
        if (message == null) {
            throw new NotFound("message");
        }
        return message;
    }

    /** A person is told once for one occasion: {@code message_once} decides here. */
    public void add(Message message) {
        entities.persist(message);
        entities.flush();
    }

    void remove(Message message) {
        entities.remove(message);
        entities.flush();
    }

    /** What this person was told on this occasion. */
    Optional<UUID> of(UUID person, String occasion) {
        return entities.createQuery("select m.id from Message m where m.person = :person and m.occasion = :occasion", UUID.class)
                .setParameter("person", person).setParameter("occasion", occasion).getResultStream().findFirst();
    }

    /** What goes to this person by SMS and has not reached them. */
    List<UUID> unreadShort(UUID person) {
        return entities.createQuery("select m.id from Message m where m.person = :person and m.channel = :sms and m.reachedOn is null", UUID.class)
                .setParameter("person", person).setParameter("sms", Channel.SMS).getResultList();
    }

    /** What this person was told about this topic last, while it is on its way. */
    Optional<Message> unread(UUID person, String topic) {
        return entities.createQuery("select m from Message m where m.person = :person and m.occasion like :topic and m.reachedOn is null "
                        + "order by m.writtenAt desc", Message.class)
                .setParameter("person", person).setParameter("topic", topic + "/%").setMaxResults(1).getResultStream().findFirst();
    }

    /** The day on which the person knew of it: their deadline starts then (I14). Empty while it is on its way. */
    public Optional<LocalDate> reachedOn(UUID person, String occasion) {
        return entities.createQuery("select m.reachedOn from Message m where m.person = :person and m.occasion = :occasion "
                        + "and m.reachedOn is not null", LocalDate.class)
                .setParameter("person", person).setParameter("occasion", occasion).getResultStream().findFirst();
    }

    /** The person's messages, the newest first. */
    public List<Mine> mine(UUID person) {
        return entities.createQuery("select new org.peerwerk.people.MessageRepository$Mine(m.id, m.subject, m.writtenAt, m.reachedOn) "
                        + "from Message m where m.person = :person order by m.writtenAt desc, m.id", Mine.class)
                .setParameter("person", person).getResultList();
    }

    /** Those written since then that have not reached the person, the oldest first. */
    List<Message> unread(UUID person, OffsetDateTime since) {
        return entities.createQuery("select m from Message m where m.person = :person and m.reachedOn is null and m.writtenAt >= :since "
                        + "order by m.writtenAt, m.id", Message.class).setParameter("person", person).setParameter("since", since).getResultList();
    }

    public long countNew(UUID person) {
        return entities.createQuery("select count(m) from Message m where m.person = :person and m.reachedOn is null", Long.class)
                .setParameter("person", person).getSingleResult();
    }

    /** What this reader has to bring, the oldest first. */
    public List<Waiting> waiting(UUID reader, boolean office) {
        return waiting("select new org.peerwerk.people.MessageRepository$Waiting(m.id, p.name, m.channel, "
                + "(select t.name from Site t where t.id = m.site), m.subject, m.writtenAt) ", "order by m.writtenAt, m.id", Waiting.class, reader, office)
                .getResultList();
    }

    public long countWaiting(UUID reader, boolean office) {
        return waiting("select count(m) ", "", Long.class, reader, office).getSingleResult();
    }

    /** This reader brings that message. */
    public boolean brings(UUID reader, boolean office, UUID message) {
        return waiting("select count(m) ", "and m.id = :message", Long.class, reader, office).setParameter("message", message).getSingleResult() > 0;
    }

    private <T> TypedQuery<T> waiting(String what, String further, Class<T> type, UUID reader, boolean office) {
        TypedQuery<T> query = entities.createQuery(what + WAITING + (office ? "" : AT_MY_SITES) + further, type).setParameter("brought", BROUGHT);
        return office ? query : query.setParameter("reader", reader);
    }
}
