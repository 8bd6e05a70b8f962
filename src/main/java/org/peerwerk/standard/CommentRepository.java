package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;

/** What people said of texts. Lists for those who answer have no names in them. */
@ApplicationScoped
public class CommentRepository {
    private static final String ROW = "select new org.peerwerk.standard.CommentRepository$CommentRow(c.id, c.versionId, c.owner, c.block, c.form, "
            + "c.textHash, c.word, c.sentence, c.saidAt, c.answer, c.reason, c.reasonEasy, c.revision) from Comment c where ";

    @PersistenceContext
    private EntityManager entities;

    /**
     * A comment in a list, without its author.
     *
     * @param owner    module, or the standard for what the version says itself
     * @param textHash of the words that were read
     * @param answer   null while there is none
     */
    public record CommentRow(UUID id, UUID version, UUID owner, String block, Language form, String textHash, Understanding word,
            String sentence, OffsetDateTime saidAt, Comment.Answer answer, String reason, String reasonEasy, UUID revision) {

        /** @param standard id of the standard: what its versions say themselves belongs to it */
        public Place place(UUID standard) {
            return new Place(owner.equals(standard) ? null : owner, block);
        }
    }

    /** @throws NotFound where there is no such comment */
    Comment find(UUID id) {
        Comment comment = entities.find(Comment.class, id);
        if (comment == null) {
            throw new NotFound("comment " + id);
        }
        return comment;
    }

    boolean exists(UUID id) {
        return entities.find(Comment.class, id) != null;
    }

    /** Flushes: what the database refuses is refused here. */
    void add(Comment comment) {
        entities.persist(comment);
        entities.flush();
    }

    /** All that stand, in the order in which they were said. */
    public List<CommentRow> of(UUID version) {
        return entities.createQuery(ROW + "c.versionId = :version and c.withdrawnAt is null order by c.saidAt, c.id", CommentRow.class)
                .setParameter("version", version).getResultList();
    }

    /** All that a person said, for every version, the newest first. */
    public List<CommentRow> by(UUID author) {
        return entities.createQuery(ROW + "c.author = :author and c.withdrawnAt is null order by c.saidAt desc, c.id", CommentRow.class)
                .setParameter("author", author).getResultList();
    }

    /** What a person said of this version. */
    public List<CommentRow> by(UUID author, UUID version) {
        return entities.createQuery(ROW + "c.author = :author and c.versionId = :version and c.withdrawnAt is null order by c.saidAt, c.id",
                CommentRow.class).setParameter("author", author).setParameter("version", version).getResultList();
    }

    /** How many have no answer yet, by version. */
    Map<UUID, Long> open(Collection<UUID> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c.versionId, count(c) from Comment c where c.versionId in :versions and c.withdrawnAt is null "
                        + "and c.answer is null group by c.versionId", Object[].class).setParameter("versions", versions).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** How many have no answer yet, by the place of the text. @param standard id of the version's standard */
    public Map<Place, Long> open(UUID version, UUID standard) {
        var open = new LinkedHashMap<Place, Long>();
        entities.createQuery("select c.owner, c.block, count(c) from Comment c where c.versionId = :version and c.withdrawnAt is null "
                        + "and c.answer is null group by c.owner, c.block", Object[].class)
                .setParameter("version", version).getResultList()
                .forEach(row -> open.put(new Place(row[0].equals(standard) ? null : (UUID) row[0], (String) row[1]), (Long) row[2]));
        return open;
    }
}
