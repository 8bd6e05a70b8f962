package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * A review group that meets (Prüfgruppe): one text on the shared screen at a time; each answers first and alone, on their own device or
 * on paper; then the group sees the answers and talks. Each checker has a {@link CheckPackage} of it. The moderator enters what came on
 * paper, under both names, and changes nothing.
 */
@Entity
@Table(name = "group_session")
public class GroupSession {
    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "moderator_id")
    private UUID moderator;
    private LocalDate day;
    @Convert(converter = CheckPackage.StoredTexts.class)
    @Column(name = "blocks")
    private CheckPackage.Texts texts;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Column(name = "closed_at")
    private OffsetDateTime closedAt;
    @Version
    private int version;

    protected GroupSession() {
    }

    GroupSession(UUID id, UUID versionId, UUID moderator, LocalDate day, List<CheckPackage.Text> texts, OffsetDateTime now) {
        if (texts.isEmpty() || texts.size() > CheckPackage.LARGEST) {
            throw new RuleBroken("check.nothing-left");
        }
        this.id = id;
        this.versionId = versionId;
        this.moderator = moderator;
        this.day = day;
        this.texts = new CheckPackage.Texts(texts);
        this.createdAt = now;
    }

    /** The texts of the session, for one more checker. */
    CheckPackage packageFor(UUID id, UUID checker, OffsetDateTime now) {
        requireOpen();
        if (checker.equals(moderator)) {
            throw RuleBroken.at("checker", "session.moderator-does-not-check");
        }
        return new CheckPackage(id, versionId, checker, this.id, texts.all(), now);
    }

    void close(OffsetDateTime now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    void requireOpen() {
        if (closedAt != null) {
            throw new RuleBroken("session.closed");
        }
    }

    public UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    UUID moderator() {
        return moderator;
    }

    public LocalDate day() {
        return day;
    }

    public List<CheckPackage.Text> texts() {
        return texts.all();
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
