package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.util.List;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;

/** What anyone may read of the standards: everything that is published. */
@UseCases
public class Reading {
    private VersionRepository versions;

    protected Reading() {
    }

    @Inject
    public Reading(VersionRepository versions) {
        this.versions = versions;
    }

    /** Every standard with its latest version. */
    @Public
    public List<StandardRow> standards() {
        return versions.rows();
    }

    /** All versions of a standard, newest first. @throws NotFound where there is no such standard */
    @Public
    public List<StandardRow> versions(String slug) {
        List<StandardRow> rows = versions.rows(slug);
        if (rows.isEmpty()) {
            throw new NotFound("standard " + slug);
        }
        return rows;
    }

    @Public
    public PublishedVersion latest(String slug) {
        return versions.latest(slug);
    }

    @Public
    public PublishedVersion version(String slug, String number) {
        return versions.published(slug, number);
    }
}
