package org.peerwerk.people;

import java.util.UUID;

/** Two people have said that a person has died, in this transaction. Features above end what would go on by itself. */
public record PersonDied(UUID person) {
}
