package org.peerwerk.cohort;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An application in a list.
 *
 * @param proposal   what one of the tandem proposes; null where nobody does
 * @param proposedBy null where nobody does
 */
public record ApplicationRow(UUID id, UUID cohortId, UUID personId, String name, Application.Status status, Application.Status proposal,
        UUID proposedBy, OffsetDateTime submittedAt, OffsetDateTime decidedAt) {
}
