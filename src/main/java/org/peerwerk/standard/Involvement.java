package org.peerwerk.standard;

import java.util.Set;
import java.util.UUID;

/**
 * What one person is for one version in work, and so what they may do with it.
 *
 * @param parts        what the owner asked them in for
 * @param selfAdvocate their consent to be counted as one stands
 * @param checker      their consent to check easy texts stands
 * @param editor       works in the standards office
 */
record Involvement(UUID person, StandardVersion version, Set<Contributor.Part> parts, boolean selfAdvocate, boolean checker, boolean editor) {

    /** Asks people in, moves it on, raises the quorum, publishes. */
    boolean mayLead() {
        return editor || person.equals(version.owner());
    }

    boolean mayWrite() {
        return mayLead() || parts.contains(Contributor.Part.AUTHOR);
    }

    /** Leads review groups. */
    boolean mayModerate() {
        return editor || parts.contains(Contributor.Part.MODERATOR);
    }

    /** Those who work on it from the beginning; everybody else once comments are asked for. */
    boolean mayRead() {
        return mayWrite() || mayModerate() || version.status() != StandardVersion.Status.DRAFT
                && version.status() != StandardVersion.Status.WITHDRAWN;
    }

    boolean mayCheck() {
        return checker;
    }

    /** Self-advocates without being asked, others who write it or were asked in. */
    boolean mayVote() {
        return selfAdvocate || parts.contains(Contributor.Part.GUEST) || parts.contains(Contributor.Part.AUTHOR) || person.equals(version.owner());
    }
}
