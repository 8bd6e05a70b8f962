package org.peerwerk.people;

import java.util.UUID;

/** Two people have said that it was entered for the wrong person, in this transaction: this one lives. */
public record PersonReturned(UUID person) {
}
