package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** A cohort in a list. */
public record CohortRow(UUID id, UUID versionId, String standard, String title, String organisation, String place, LocalDate startsOn,
        LocalDate endsOn, LocalDate applyUntil, int places, Cohort.Status status) {

    /** What it is on that day, as {@link Cohort#statusOn}. */
    public Cohort.Status statusOn(LocalDate today) {
        return Cohort.statusOn(status, startsOn, endsOn, today);
    }
}
