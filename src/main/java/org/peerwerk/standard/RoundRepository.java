package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.NotFound;

/** Consent rounds: who is present, votes, and every Stop. */
@ApplicationScoped
public class RoundRepository {
    @PersistenceContext
    private EntityManager entities;

    /** One present person, for whoever keeps the fees. */
    public record Present(UUID person, String name, boolean conflict, String conflictIs, String fee, boolean feePaid) {
    }

    /** A person's own vote. */
    public record OwnVote(String item, String hash, Vote.Choice choice, String worry) {
    }

    /** A worry without its name. */
    public record Worry(String item, String hash, String words) {
    }

    Optional<Participation> participation(UUID version, UUID person) {
        return Optional.ofNullable(entities.find(Participation.class, new Participation.Key(version, person)));
    }

    /** Every round in which this person takes part, of versions that are still worked on. */
    List<Participation> presentOf(UUID person) {
        return inWork("p.leftAt is null", person).getResultList();
    }

    /** The same of those which the person left at that moment. */
    List<Participation> leftAt(UUID person, OffsetDateTime moment) {
        return inWork("p.leftAt = :moment", person).setParameter("moment", moment).getResultList();
    }

    private TypedQuery<Participation> inWork(String which, UUID person) {
        return entities.createQuery("select p from Participation p, StandardVersion v where v.id = p.versionId and p.person = :person "
                        + "and v.status in :inWork and " + which, Participation.class).setParameter("person", person)
                .setParameter("inWork", Stream.of(StandardVersion.Status.values()).filter(StandardVersion.Status::isInWork).toList());
    }

    void add(Participation participation) {
        entities.persist(participation);
        entities.flush();
    }

    /** Versions in whose rounds a person takes part. */
    Set<UUID> versionsOf(UUID person) {
        return new HashSet<>(entities.createQuery("select p.versionId from Participation p where p.person = :person and p.leftAt is null",
                UUID.class).setParameter("person", person).getResultList());
    }

    /** Who takes part. */
    Set<UUID> present(UUID version) {
        return new HashSet<>(entities.createQuery("select p.person from Participation p where p.versionId = :version and p.leftAt is null",
                UUID.class).setParameter("version", version).getResultList());
    }

    /** Who takes part, by name. */
    public List<Present> presentByName(UUID version) {
        return entities.createQuery("select new org.peerwerk.standard.RoundRepository$Present(p.person, n.name, p.conflict, p.conflictIs, p.fee, "
                        + "p.feePaid) from Participation p, Person n where n.id = p.person and p.versionId = :version and p.leftAt is null "
                        + "order by n.name, n.id", Present.class).setParameter("version", version).getResultList();
    }

    int withoutFee(UUID version) {
        return entities.createQuery("select count(p) from Participation p where p.versionId = :version and p.leftAt is null and p.fee is null",
                Long.class).setParameter("version", version).getSingleResult().intValue();
    }

    List<ConsentRound.Cast> votes(UUID version) {
        return entities.createQuery("select v.item, v.hash, v.person, v.castAt from Vote v where v.versionId = :version", Object[].class)
                .setParameter("version", version).getResultStream().map(row -> new ConsentRound.Cast((String) row[0], (String) row[1],
                        (UUID) row[2], ((OffsetDateTime) row[3]).atZoneSameInstant(Chance.ZONE).toLocalDate())).toList();
    }

    Optional<Vote> vote(UUID version, ConsentRound.Item item, UUID person) {
        return entities.createQuery("select v from Vote v where v.versionId = :version and v.item = :item and v.hash = :hash and v.person = :person",
                        Vote.class).setParameter("version", version).setParameter("item", item.key()).setParameter("hash", item.hash())
                .setParameter("person", person).getResultStream().findFirst();
    }

    void add(Vote vote) {
        entities.persist(vote);
    }

    void remove(Vote vote) {
        entities.remove(vote);
    }

    void flush() {
        entities.flush();
    }

    public List<OwnVote> votesOf(UUID version, UUID person) {
        return entities.createQuery("select new org.peerwerk.standard.RoundRepository$OwnVote(v.item, v.hash, v.choice, v.worry) from Vote v "
                        + "where v.versionId = :version and v.person = :person", OwnVote.class)
                .setParameter("version", version).setParameter("person", person).getResultList();
    }

    /** Parts a person has spoken on, by version: votes on the words as they were, and every Stop that stands (with an empty hash). */
    Map<UUID, Set<ConsentRound.Item>> spokenOn(UUID person) {
        var spoken = new HashMap<UUID, Set<ConsentRound.Item>>();
        entities.createQuery("select v.versionId, v.item, v.hash from Vote v where v.person = :person", Object[].class)
                .setParameter("person", person).getResultList().forEach(row -> spoken.computeIfAbsent((UUID) row[0], any -> new HashSet<>())
                        .add(new ConsentRound.Item((String) row[1], (String) row[2])));
        entities.createQuery("select s.versionId, s.item from Stop s where s.givenBy = :person and s.withdrawnAt is null and s.liftedAt is null",
                Object[].class).setParameter("person", person).getResultList().forEach(row ->
                spoken.computeIfAbsent((UUID) row[0], any -> new HashSet<>()).add(new ConsentRound.Item((String) row[1], "")));
        return spoken;
    }

    /** Worries that were put into words. Their order tells nothing of who said them. */
    public List<Worry> worries(UUID version) {
        return entities.createQuery("select new org.peerwerk.standard.RoundRepository$Worry(v.item, v.hash, v.worry) from Vote v "
                        + "where v.versionId = :version and v.worry <> '' order by v.id", Worry.class)
                .setParameter("version", version).getResultList();
    }

    /** @throws NotFound where there is no such Stop */
    Stop stop(UUID id) {
        return Optional.ofNullable(entities.find(Stop.class, id)).orElseThrow(() -> new NotFound("stop " + id));
    }

    boolean stopExists(UUID id) {
        return entities.find(Stop.class, id) != null;
    }

    void add(Stop stop) {
        entities.persist(stop);
        entities.flush();
    }

    /** Those that stand. */
    List<Stop> stops(UUID version) {
        return entities.createQuery("select s from Stop s where s.versionId = :version and s.withdrawnAt is null and s.liftedAt is null "
                + "order by s.id", Stop.class).setParameter("version", version).getResultList();
    }

    /** A self-advocate of the round says whether the Stop of somebody who has left shall be lifted; the last word counts. */
    void say(UUID stop, UUID person, boolean lift, OffsetDateTime now) {
        entities.createNativeQuery("insert into stop_voice (stop_id, person_id, lift, said_at) values (?1, ?2, ?3, ?4) "
                        + "on conflict (stop_id, person_id) do update set lift = excluded.lift, said_at = excluded.said_at")
                .setParameter(1, stop).setParameter(2, person).setParameter(3, lift).setParameter(4, now).executeUpdate();
    }

    /** Who wants it lifted. */
    Set<UUID> wantLifted(UUID stop) {
        var persons = new HashSet<UUID>();
        for (Object person : entities.createNativeQuery("select person_id from stop_voice where stop_id = ?1 and lift").setParameter(1, stop)
                .getResultList()) {
            persons.add((UUID) person);
        }
        return persons;
    }
}
