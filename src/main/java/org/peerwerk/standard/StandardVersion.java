package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A version of a standard: its own words and rules, and an ordered choice of module versions. Today a version is born published, by the
 * importer, as a "Start-Fassung"; later it will be written as a draft, read by review groups, agreed to and then published. From that
 * moment it never changes: the database refuses, and its hash proves it.
 */
@Entity
@Table(name = "standard_version")
public class StandardVersion {
    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "standard_id")
    private Standard standard;
    private String number;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Convert(converter = StoredJson.OfBasis.class)
    private Basis basis;
    @Convert(converter = StoredJson.OfVersion.class)
    private VersionContent content;
    @Column(name = "content_format")
    private int contentFormat;
    private String hash;
    @Column(name = "published_on")
    private LocalDate publishedOn;
    @ManyToMany
    @JoinTable(name = "standard_version_module", joinColumns = @JoinColumn(name = "version_id"),
            inverseJoinColumns = @JoinColumn(name = "module_version_id"))
    @OrderColumn(name = "position")
    private List<ModuleVersion> modules = new ArrayList<>();
    @Version
    private int version;

    /** Where a version is on its way; the states before publication come with authoring. */
    enum Status {
        PUBLISHED
    }

    protected StandardVersion() {
    }

    /** Only the importer makes a version that stands on nothing yet. */
    static StandardVersion importedAsStart(UUID id, Standard standard, VersionContent content, List<ModuleVersion> modules,
            LocalDate today) {
        var version = new StandardVersion();
        version.id = id;
        version.standard = standard;
        version.number = content.version();
        version.status = Status.PUBLISHED;
        version.basis = new Basis.Start();
        version.content = content;
        version.contentFormat = content.format();
        version.modules = new ArrayList<>(modules);
        version.hash = CanonicalForm.hash(CanonicalForm.of(content, version.contents()));
        version.publishedOn = today;
        return version;
    }

    UUID id() {
        return id;
    }

    String hash() {
        return hash;
    }

    /** As everybody reads it. */
    PublishedVersion published() {
        return new PublishedVersion(id, standard.slug(), number, basis, hash, publishedOn, content, contents());
    }

    private List<ModuleContent> contents() {
        return modules.stream().map(ModuleVersion::content).toList();
    }
}
