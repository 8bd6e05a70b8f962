package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.peerwerk.people.PersonDied;
import org.peerwerk.people.PersonReturned;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;

/** Who has died waits in no list and holds no place. The wrong person stands where they stood before, though the place be taken. */
@ApplicationScoped
public class Vacating {
    private static final Actor SYSTEM = Actor.system("death");

    @Inject
    private ApplicationRepository applications;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private Announcing announcing;
    @Inject
    private ChangeRepository changes;

    void on(@Observes PersonDied event) {
        for (Application application : applications.goingOn(event.person())) {
            application.rest();
            changes.record(SYSTEM, "application.ended", "application " + application.id());
        }
        for (Enrolment enrolment : enrolments.ofPerson(event.person())) {
            enrolment.rest();
            announcing.placeFreed(cohorts.find(enrolment.cohortId()));
        }
    }

    void on(@Observes PersonReturned event) {
        for (Application application : applications.resting(event.person())) {
            application.wake();
            changes.record(SYSTEM, "application.goes-on", "application " + application.id());
        }
        enrolments.ofPerson(event.person()).stream().filter(Enrolment::isResting).forEach(this::wake);
    }

    /** Where every place is taken the course has one more: nobody loses theirs by a mistake of others. */
    private void wake(Enrolment enrolment) {
        Cohort cohort = cohorts.findToChange(enrolment.cohortId());
        var taken = enrolments.placesTaken(cohort.id());
        int place = 1;
        while (taken.contains(place)) {
            place++;
        }
        if (place > cohort.plan().places()) {
            cohort.addPlace();
            enrolments.flush();
        }
        enrolment.wake(place, cohort.plan().places());
        enrolments.flush();
    }
}
