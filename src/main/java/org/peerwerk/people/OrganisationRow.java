package org.peerwerk.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An organisation in a list or a choice.
 *
 * @param endedOn first day without it; null while it goes on
 */
public record OrganisationRow(UUID id, String name, String legalForm, String place, OrganisationKind kind, boolean runs, boolean sends,
        LocalDate endedOn) {

    public boolean goesOn() {
        return endedOn == null;
    }
}
