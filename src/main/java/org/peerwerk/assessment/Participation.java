package org.peerwerk.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.cohort.Enrolment;

/**
 * One person in one course, as much of both as assessment needs.
 *
 * @param version  the pinned one
 * @param standard its slug
 * @param title    of the course
 */
public record Participation(UUID enrolment, UUID person, Enrolment.Status status, UUID cohort, String title, UUID version, String standard,
        UUID organisation, LocalDate startsOn, LocalDate endsOn, Tandem tandem) {

    /** For the query, which cannot nest. */
    public Participation(UUID enrolment, UUID person, Enrolment.Status status, UUID cohort, String title, UUID version, String standard,
            UUID organisation, LocalDate startsOn, LocalDate endsOn, UUID professional, UUID peer) {
        this(enrolment, person, status, cohort, title, version, standard, organisation, startsOn, endsOn, new Tandem(professional, peer));
    }

    /** Still there: results, confirmations and voices can be added. */
    public boolean isOpen() {
        return status == Enrolment.Status.ACTIVE || status == Enrolment.Status.PAUSED;
    }

    /** Nothing is in the way of a certificate on this side: the person did not leave or go elsewhere. */
    public boolean isHere() {
        return isOpen() || status == Enrolment.Status.COMPLETED;
    }
}
