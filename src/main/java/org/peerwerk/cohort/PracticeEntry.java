package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** A row of a list of practice. */
public record PracticeEntry(UUID id, UUID enrolmentId, LocalDate day, int minutes, Practice.Kind kind, int contacts) {
}
