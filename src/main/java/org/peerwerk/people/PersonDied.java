package org.peerwerk.people;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Two people have said that a person has died, in this transaction. Features above end what would go on by itself, and are able to say
 * later what that was.
 *
 * @param at when: what ends at this moment ended by it
 */
public record PersonDied(UUID person, OffsetDateTime at) {
}
