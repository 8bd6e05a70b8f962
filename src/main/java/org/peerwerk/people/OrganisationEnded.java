package org.peerwerk.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation ends, in this transaction. Features above that hold something of it hand it on, or refuse.
 *
 * @param successor who goes on with it; null where the office has named nobody
 */
public record OrganisationEnded(UUID organisation, UUID successor, LocalDate today) {
}
