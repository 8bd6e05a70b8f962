package org.peerwerk.people;

import java.util.UUID;

/** An organisation in a list or a choice. */
public record OrganisationRow(UUID id, String name, String legalForm, String place) {
}
