package org.peerwerk.people;

import java.util.UUID;

/** Somebody who may be chosen: for a tandem, for a decision. */
public record Accredited(UUID person, String name) {
}
