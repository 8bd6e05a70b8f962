package org.peerwerk.people;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Two people have said that it was entered for the wrong person, in this transaction: this one lives. What ended by it goes on.
 *
 * @param endedAt the moment that {@link PersonDied} named
 */
public record PersonReturned(UUID person, OffsetDateTime endedAt) {
}
