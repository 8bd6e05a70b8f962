package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.NotFound;

/** Verdicts on easy texts, the packages they are given in, and review groups. */
@ApplicationScoped
public class EasyCheckRepository {
    private static final List<Understanding> SENT_BACK = Stream.of(Understanding.values()).filter(Understanding::sendsBack).toList();

    @PersistenceContext
    private EntityManager entities;

    /**
     * A verdict of one person, for that person.
     *
     * @param owner module, or the standard for what its versions say themselves
     * @param hash  of the easy words that were read
     */
    public record VerdictRow(UUID version, UUID owner, String block, String kind, String hash, Understanding word, String note,
            OffsetDateTime givenAt) {
        EasyMarks.Key key() {
            return new EasyMarks.Key(owner, kind, hash);
        }
    }

    /** What checkers wrote about a text that they sent back, without their names. */
    public record Note(EasyMarks.Key key, Understanding word, String note) {
    }

    /** A checker of a session. */
    public record Seat(UUID checkPackage, UUID person, String name) {
    }

    /** Every mark of a standard's easy texts. */
    public EasyMarks marks(UUID standard) {
        return new EasyMarks(standard, marks(Set.of(standard)));
    }

    /** Every mark of the easy texts of these standards, in one statement. */
    Map<EasyMarks.Key, EasyMarks.Mark> marks(Collection<UUID> standards) {
        var marks = new HashMap<EasyMarks.Key, EasyMarks.Mark>();
        if (standards.isEmpty()) {
            return marks;
        }
        for (Object[] row : entities.createQuery("select v.owner, v.kind, v.hash, sum(case when v.word = :understood then 1 else 0 end), "
                        + "sum(case when v.word = :notUnderstood or v.word = :wrong then 1 else 0 end), max(v.givenAt) from Verdict v where v.standard in :standards "
                        + "group by v.owner, v.kind, v.hash", Object[].class)
                .setParameter("understood", Understanding.UNDERSTOOD).setParameter("notUnderstood", Understanding.NOT_UNDERSTOOD)
                .setParameter("wrong", Understanding.WRONG).setParameter("standards", standards)
                .getResultList()) {
            marks.put(key(row), new EasyMarks.Mark(((Number) row[3]).intValue(), ((Number) row[4]).intValue(),
                    ((OffsetDateTime) row[5]).atZoneSameInstant(Chance.ZONE).toLocalDate()));
        }
        return marks;
    }

    private static EasyMarks.Key key(Object[] row) {
        return new EasyMarks.Key((UUID) row[0], (String) row[1], (String) row[2]);
    }

    /** How many people checked these texts. */
    int checkers(UUID standard, Set<EasyMarks.Key> texts) {
        return (int) entities.createQuery("select v.owner, v.kind, v.hash, v.checker from Verdict v where v.standard = :standard", Object[].class)
                .setParameter("standard", standard).getResultStream()
                .filter(row -> texts.contains(key(row)))
                .map(row -> row[3]).distinct().count();
    }

    /** Who checked these texts. */
    Set<UUID> checkersOf(UUID version) {
        return new HashSet<>(entities.createQuery("select distinct v.checker from Verdict v where v.version = :version", UUID.class)
                .setParameter("version", version).getResultList());
    }

    /** What was said of texts that were sent back, without names. */
    public List<Note> notes(UUID standard) {
        return entities.createQuery("select v.owner, v.kind, v.hash, v.word, v.note from Verdict v where v.standard = :standard and v.word in "
                        + ":back order by v.givenAt", Object[].class).setParameter("standard", standard)
                .setParameter("back", SENT_BACK).getResultStream().map(row -> new Note(key(row), (Understanding) row[3], (String) row[4]))
                .toList();
    }

    /** Texts that a person wrote or has given a verdict on: these they do not check. */
    Set<EasyMarks.Key> notFor(UUID person) {
        var texts = new HashSet<EasyMarks.Key>();
        for (Object row : entities.createNativeQuery("select owner_id, kind, hash from written_text where author_id = ?1 "
                + "union select owner_id, kind, hash from verdict where checker_id = ?1").setParameter(1, person).getResultList()) {
            texts.add(key((Object[]) row));
        }
        return texts;
    }

    /** The newest first. */
    public List<VerdictRow> by(UUID checker) {
        return entities.createQuery("select new org.peerwerk.standard.EasyCheckRepository$VerdictRow(v.version, v.owner, v.block, v.kind, v.hash, "
                        + "v.word, v.note, v.givenAt) from Verdict v where v.checker = :checker order by v.givenAt desc, v.id", VerdictRow.class)
                .setParameter("checker", checker).getResultList();
    }

    /** One verdict of one person on the same words: the database decides here. */
    void add(Verdict verdict) {
        entities.persist(verdict);
        entities.flush();
    }

    // packages

    /** @throws NotFound where there is no such package */
    CheckPackage find(UUID id) {
        return Optional.ofNullable(entities.find(CheckPackage.class, id)).orElseThrow(() -> new NotFound("package " + id));
    }

    /** Two answers at once wait for one another. */
    CheckPackage findToChange(UUID id) {
        return Optional.ofNullable(entities.find(CheckPackage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("package " + id));
    }

    void add(CheckPackage checkPackage) {
        entities.persist(checkPackage);
        entities.flush();
    }

    boolean exists(UUID id) {
        return entities.find(CheckPackage.class, id) != null;
    }

    /** Not handed in yet, the oldest first. */
    List<CheckPackage> open(UUID checker) {
        return entities.createQuery("select p from CheckPackage p where p.checker = :checker and p.handedInAt is null order by p.startedAt",
                CheckPackage.class).setParameter("checker", checker).getResultList();
    }

    /** How many open packages of these versions hold each text. */
    Map<EasyMarks.Key, Long> inHand(Collection<UUID> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from CheckPackage p where p.versionId in :versions and p.handedInAt is null", CheckPackage.class)
                .setParameter("versions", versions).getResultStream().flatMap(open -> open.texts().stream().map(CheckPackage.Text::key))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    // review groups

    /** @throws NotFound where there is no such session */
    GroupSession session(UUID id) {
        return Optional.ofNullable(entities.find(GroupSession.class, id)).orElseThrow(() -> new NotFound("session " + id));
    }

    boolean sessionExists(UUID id) {
        return entities.find(GroupSession.class, id) != null;
    }

    void add(GroupSession session) {
        entities.persist(session);
        entities.flush();
    }

    /** The newest first. */
    List<GroupSession> sessions(UUID version) {
        return entities.createQuery("select s from GroupSession s where s.versionId = :version order by s.day desc, s.createdAt desc",
                GroupSession.class).setParameter("version", version).getResultList();
    }

    List<GroupSession> openSessions(UUID moderator) {
        return entities.createQuery("select s from GroupSession s where s.moderator = :moderator and s.closedAt is null order by s.day",
                GroupSession.class).setParameter("moderator", moderator).getResultList();
    }

    List<CheckPackage> packages(UUID session) {
        return entities.createQuery("select p from CheckPackage p where p.session = :session order by p.startedAt, p.id", CheckPackage.class)
                .setParameter("session", session).getResultList();
    }

    /** Checkers of a session by name. */
    List<Seat> seats(UUID session) {
        return entities.createQuery("select new org.peerwerk.standard.EasyCheckRepository$Seat(c.id, c.checker, p.name) from CheckPackage c, "
                        + "Person p where p.id = c.checker and c.session = :session order by p.name, c.id", Seat.class)
                .setParameter("session", session).getResultList();
    }
}
