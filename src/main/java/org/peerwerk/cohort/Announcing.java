package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.Letterbox;

/** Tells people that something about their course is another now. Never its title: that may say what they want to become (I17). */
@ApplicationScoped
public class Announcing {
    @Inject
    private SessionRepository sessions;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private Letterbox letterbox;

    /** Sessions that are to come were added, moved or removed: who takes part is told all of them as they are now. */
    void sessionsChanged(Cohort cohort, LocalDate today) {
        List<LocalDateTime> coming = sessions.ofCohort(cohort.id()).stream().filter(session -> !session.day().isBefore(today))
                .map(session -> session.day().atTime(session.startsAt())).toList();
        for (UUID person : enrolments.takingPart(cohort.id())) {
            letterbox.tellAnew(person, "course-sessions " + cohort.id(), coming.isEmpty() ? "message.sessions-gone" : "message.sessions",
                    "/courses/" + cohort.id(), coming);
        }
    }

    /** Somebody is not in it any more: where others wait, the two who lead it are told. */
    void placeFreed(Cohort cohort) {
        if (!applications.queue(cohort.id()).isEmpty()) {
            cohort.tandem().forEach(leader -> letterbox.tellUnlessUnread(leader, "place-free " + cohort.id(), "message.place-free",
                    "/my/courses/" + cohort.id()));
        }
    }

    /** It runs on other days, at another place or under others: who takes part or has applied is told. */
    void planChanged(Cohort cohort) {
        for (UUID person : applications.concerned(cohort.id())) {
            letterbox.tellAnew(person, "course-plan " + cohort.id(), "message.course", "/courses/" + cohort.id(), cohort.plan().startsOn(),
                    cohort.plan().endsOn());
        }
    }

    /** Another organisation goes on with it: the two who lead it are told too. */
    void handedOn(Cohort cohort) {
        Stream.concat(cohort.tandem().stream(), applications.concerned(cohort.id()).stream()).forEach(person ->
                letterbox.tellAnew(person, "course-organisation " + cohort.id(), "message.course-handed-on", "/courses/" + cohort.id()));
    }
}
