package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/** One save: of a module, or of what the version says itself. Nothing that was saved is lost; every one can be brought back. */
@Entity
public class Revision {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    @Id
    private UUID id;
    @Column(name = "version_id")
    private UUID version;
    @Column(name = "module_id")
    private UUID module;
    @Column(name = "module_version_id")
    private UUID state;
    @Convert(converter = StoredJson.OfVersion.class)
    private VersionContent content;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "author_id")
    private UUID author;
    @Column(name = "saved_at")
    private OffsetDateTime savedAt;
    private String reason;
    /** given by the database; the order within one moment */
    @Column(insertable = false, updatable = false)
    private Long number;

    /** What was done. */
    public enum Kind {
        STARTED, SAVED, ADDED, REMOVED, RESTORED
    }

    /** By whom, when and why; the reason may be empty. */
    record By(UUID author, OffsetDateTime at, String reason) {
        By {
            reason = reason == null ? "" : reason.strip();
            if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
                throw RuleBroken.at("reason", "form.too-long", LONGEST_REASON);
            }
        }
    }

    protected Revision() {
    }

    private Revision(UUID id, UUID version, Kind kind, By by) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.author = by.author();
        this.savedAt = by.at();
        this.reason = by.reason();
    }

    static Revision ofModule(UUID id, UUID version, UUID module, UUID state, Kind kind, By by) {
        var revision = new Revision(id, version, kind, by);
        revision.module = module;
        revision.state = state;
        return revision;
    }

    static Revision ofVersion(UUID id, UUID version, VersionContent content, Kind kind, By by) {
        var revision = new Revision(id, version, kind, by);
        revision.content = content;
        return revision;
    }

    UUID id() {
        return id;
    }

    UUID version() {
        return version;
    }

    /** Null for what the version says itself. */
    UUID module() {
        return module;
    }

    /** The {@link ModuleVersion} that was saved; null for what the version says itself. */
    UUID state() {
        return state;
    }

    /** Null for a module. */
    VersionContent content() {
        return content;
    }

    OffsetDateTime savedAt() {
        return savedAt;
    }
}
