package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One state of a module, the unit of versioning: versions of a standard that say the same in a module share its row, so what was learned
 * in it carries over by itself. Its content is one immutable tree and never changes (the database refuses): writing on makes another
 * state, and going back to old words finds the old one again.
 */
@Entity
@Table(name = "module_version")
public class ModuleVersion {
    @Id
    private UUID id;
    @Column(name = "standard_id")
    private UUID standardId;
    private String code;
    @Convert(converter = StoredJson.OfModule.class)
    private ModuleContent content;
    @Column(name = "content_format")
    private int contentFormat;
    private String hash;

    protected ModuleVersion() {
    }

    ModuleVersion(UUID id, UUID standard, ModuleContent content) {
        this.id = id;
        this.standardId = standard;
        this.code = content.code();
        this.content = content;
        this.contentFormat = content.format();
        this.hash = hash(content);
    }

    /** SHA-256 over the canonical form of the content. */
    static String hash(ModuleContent content) {
        return CanonicalForm.hash(CanonicalForm.of(content));
    }

    UUID id() {
        return id;
    }

    ModuleContent content() {
        return content;
    }
}
