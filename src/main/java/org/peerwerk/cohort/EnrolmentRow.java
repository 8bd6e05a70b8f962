package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody who takes part, in a list. */
public record EnrolmentRow(UUID id, UUID cohortId, UUID personId, String name, Enrolment.Status status, LocalDate admittedOn) {
    public boolean isTakingPart() {
        return status == Enrolment.Status.ACTIVE || status == Enrolment.Status.PAUSED;
    }
}
