package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * One state of a module, the unit of versioning: versions of a standard that say the same in a module share its row, so what was learned
 * in it carries over by itself. Its content is one immutable tree and never changes once a published version has chosen it (the
 * database refuses).
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

    ModuleVersion(UUID id, Standard standard, ModuleContent content) {
        this.id = id;
        this.standardId = standard.id();
        this.code = content.code();
        this.content = content;
        this.contentFormat = content.format();
        this.hash = CanonicalForm.hash(CanonicalForm.of(content));
    }

    ModuleContent content() {
        return content;
    }
}
