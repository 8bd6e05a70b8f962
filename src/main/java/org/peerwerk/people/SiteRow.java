package org.peerwerk.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A site in a list.
 *
 * @param coordinator name of who coordinates there; null while nobody does
 * @param closedOn    first day without it; null while it is open
 */
public record SiteRow(UUID id, String name, String town, String coordinator, LocalDate closedOn) {
}
