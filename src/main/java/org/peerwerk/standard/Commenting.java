package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assistances;
import org.peerwerk.people.Letterbox;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.CommentRepository.CommentRow;

/** Everybody with an account says what they think of a version's texts, and gets an answer from those who write it. */
@UseCases
public class Commenting {
    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private CommentRepository comments;
    @Inject
    private Assistances assistances;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A version to comment on.
     *
     * @param standard id of its standard
     * @param before   null for a first version
     * @param mine     what the reader has said so far
     * @param open     comments are taken today
     */
    public record Reading(StandardVersion version, UUID standard, WholeVersion before, WholeVersion whole, List<CommentRow> mine,
            boolean open) {

        /** Texts of a module or, with null, of what the version says itself; those that nobody has written yet are left out. */
        public List<Block> blocks(UUID module) {
            return Block.of(whole).filter(block -> Objects.equals(block.place().module(), module) && !block.text().equals(ModuleEdit.EMPTY)).toList();
        }

        public Block.Since since(Block block) {
            return block.since(before);
        }

        public List<CommentRow> mine(Place place) {
            return mine.stream().filter(comment -> comment.place(standard).equals(place)).toList();
        }
    }

    /** All that was said of a version, for those who answer. No names. */
    public record Said(StandardVersion version, UUID standard, WholeVersion whole, List<CommentRow> comments) {
        /** Its texts in the order of reading. */
        public List<Block> blocks() {
            return Block.of(whole).toList();
        }
    }

    /**
     * One comment to answer.
     *
     * @param block       the text as it is now; null where it is gone
     * @param changed     since it was commented on
     * @param unconfirmed somebody wrote it on behalf of the person, who has not confirmed it yet
     */
    public record Answering(StandardVersion version, UUID standard, WholeVersion whole, CommentRow comment, Block block, boolean changed,
            boolean unconfirmed, List<DraftRepository.RevisionRow> revisions) {
    }

    public Reading read(UUID id) {
        me.require(Errand.COMMENT);
        Involvement mine = involvements.in(id);
        me.require(Errand.COMMENT, mine.mayRead());
        StandardVersion version = mine.version();
        WholeVersion before = version.predecessor() == null ? null : versions.published(version.predecessor()).whole();
        return new Reading(version, version.standard().id(), before, drafts.whole(version),
                comments.by(me.id(), id), version.takesComments(Chance.today(clock)));
    }

    /**
     * Says something of a text.
     *
     * @param commentId the form's own, so that a form sent twice says it once
     * @throws RuleBroken where comments are not taken today
     */
    public void comment(UUID id, UUID commentId, Place place, Comment.Said said) {
        me.require(Errand.COMMENT);
        Involvement mine = involvements.in(id);
        StandardVersion version = mine.version();
        me.require(Errand.COMMENT, mine.mayRead());
        if (comments.exists(commentId)) {
            return;
        }
        if (!version.takesComments(Chance.today(clock))) {
            throw new RuleBroken("comment.closed");
        }
        Block block = Block.of(drafts.whole(version)).filter(one -> one.place().equals(place)).findFirst()
                .orElseThrow(() -> new NotFound("text " + place));
        UUID owner = place.module() == null ? version.standard().id() : place.module();
        comments.add(new Comment(commentId, id, owner, block, said, me.id(), OffsetDateTime.now(clock)));
        assistances.record(Errand.COMMENT, commentId, "/my/contributions");
        changes.record(me.actor(), "comment.said", "version " + id);
    }

    /** Takes one's own comment back while nobody has answered. */
    public void withdraw(UUID id, UUID commentId) {
        me.requireLogin();
        Comment comment = comments.find(commentId);
        me.require(comment.author().equals(me.id()) && comment.versionId().equals(id));
        takeBack(comment);
    }

    void takeBack(UUID person, UUID commentId) {
        Comment comment = comments.find(commentId);
        if (!comment.author().equals(person)) {
            throw new NotFound("comment " + commentId);
        }
        takeBack(comment);
    }

    private void takeBack(Comment comment) {
        comment.withdraw(OffsetDateTime.now(clock));
        changes.record(me.actor(), "comment.withdrawn", "version " + comment.versionId());
    }

    public Said said(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        StandardVersion version = mine.version();
        return new Said(version, version.standard().id(), drafts.whole(version), comments.of(id));
    }

    public Answering toAnswer(UUID id, UUID commentId) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayWrite());
        StandardVersion version = mine.version();
        CommentRow comment = comments.of(id).stream().filter(row -> row.id().equals(commentId)).findFirst()
                .orElseThrow(() -> new NotFound("comment " + commentId));
        WholeVersion whole = drafts.whole(version);
        Place place = comment.place(version.standard().id());
        Block block = Block.of(whole).filter(one -> one.place().equals(place)).findFirst().orElse(null);
        return new Answering(version, version.standard().id(), whole, comment, block, block == null || !block.hash().equals(comment.textHash()),
                assistances.about(commentId).filter(ActRow::isOpen).isPresent(),
                drafts.revisions(id, place.module()).stream().filter(row -> row.savedAt().isAfter(comment.saidAt())).toList());
    }

    /**
     * @param revision the save that took it up; null exactly where it was not taken up
     * @throws RuleBroken at the field that is missing
     */
    public void answer(UUID id, UUID commentId, Comment.Answer answer, String reason, String reasonEasy, UUID revision) {
        me.requireLogin();
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayWrite());
        if (!mine.version().status().isInWork()) {
            throw new RuleBroken("draft.closed");
        }
        Comment comment = comments.find(commentId);
        if (!comment.versionId().equals(id)) {
            throw new NotFound("comment " + commentId);
        }
        comment.answer(answer, reason, reasonEasy, revision == null ? null : drafts.revision(id, revision), me.id(), OffsetDateTime.now(clock));
        letterbox.tellUnlessUnread(comment.author(), "comment-answers " + id, "message.comment-answers", "/my/contributions");
        changes.record(me.actor(), "comment.answered", "version " + id);
    }
}
