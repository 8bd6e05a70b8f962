package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.RuleBroken;

/**
 * What one person says of one text while everybody may comment: a sentence, a word of the common scale, or both. Every comment gets an
 * answer: taken up, in part, or not, with a reason in plain and in easy words; who wrote it finds there what became of their words. Until
 * then it can be taken back. Whose comment it is, is shown to nobody else.
 */
@Entity
public class Comment {
    /** Longest sentence and longest reason, in characters. */
    public static final int LONGEST = 4000;

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "owner_id")
    private UUID owner;
    private String block;
    @Enumerated(EnumType.STRING)
    private Language form;
    @Column(name = "text_hash")
    private String textHash;
    @Enumerated(EnumType.STRING)
    private Understanding word;
    private String sentence;
    @Column(name = "author_id")
    private UUID author;
    @Column(name = "said_at")
    private OffsetDateTime saidAt;
    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;
    @Enumerated(EnumType.STRING)
    private Answer answer;
    private String reason;
    @Column(name = "reason_easy")
    private String reasonEasy;
    @Column(name = "revision_id")
    private UUID revision;
    @Column(name = "answered_by")
    private UUID answeredBy;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Version
    private int version;

    /** What became of it. */
    public enum Answer {
        TAKEN_UP, IN_PART, NOT;

        /** It changed the text, so it names the save that did. */
        public boolean changedTheText() {
            return this != NOT;
        }
    }

    /**
     * What somebody says.
     *
     * @param form     the form of the text that was read
     * @param word     null where only a sentence was written
     * @param sentence may be empty where a word was chosen
     */
    public record Said(Language form, Understanding word, String sentence) {
        public Said {
            sentence = sentence == null ? "" : sentence.strip();
            if (word == null && sentence.isEmpty()) {
                throw RuleBroken.at("word", "comment.says-nothing");
            }
            if (form == null) {
                throw RuleBroken.at("form", "form.choose");
            }
        }
    }

    protected Comment() {
    }

    Comment(UUID id, UUID versionId, UUID owner, Block about, Said said, UUID author, OffsetDateTime now) {
        this.id = id;
        this.versionId = versionId;
        this.owner = owner;
        this.block = about.place().key();
        this.form = said.form();
        this.textHash = about.hash();
        this.word = said.word();
        this.sentence = said.sentence();
        this.author = author;
        this.saidAt = now;
    }

    /** @throws RuleBroken once it is answered */
    void withdraw(OffsetDateTime now) {
        if (answer != null) {
            throw new RuleBroken("comment.answered-already");
        }
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /**
     * An answer can be corrected until the version is published; the latest one stands.
     *
     * @param revision the save that took it up; null exactly where the answer is {@link Answer#NOT}
     * @throws RuleBroken at the field that is missing
     */
    void answer(Answer answer, String reason, String reasonEasy, Revision revision, UUID by, OffsetDateTime now) {
        if (withdrawnAt != null) {
            throw new RuleBroken("comment.withdrawn");
        }
        if (reason == null || reason.isBlank()) {
            throw RuleBroken.at("reason", "comment.reason-missing");
        }
        if (reasonEasy == null || reasonEasy.isBlank()) {
            throw RuleBroken.at("reasonEasy", "comment.reason-easy-missing");
        }
        if (answer.changedTheText() && (revision == null || revision.savedAt().isBefore(saidAt))) {
            throw RuleBroken.at("revision", "comment.revision-missing");
        }
        this.answer = answer;
        this.reason = reason.strip();
        this.reasonEasy = reasonEasy.strip();
        this.revision = answer.changedTheText() ? revision.id() : null;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    UUID author() {
        return author;
    }

    UUID owner() {
        return owner;
    }
}
