package org.peerwerk.cohort;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assistances;
import org.peerwerk.people.Letterbox;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.Look;
import org.peerwerk.people.Looks;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The two of the tandem answer an application together: one proposes, the other confirms. Nobody else reads it. */
@UseCases
public class Admitting {
    @Inject
    private Me me;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private Assistances assistances;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Looks looks;
    @Inject
    private Clock clock;

    /**
     * An application as the tandem reads it.
     *
     * @param names        of everybody who is named on it
     * @param organisation that sends the person; null where none does
     * @param free         places that nobody has yet
     * @param position     in the queue, from 1; 0 where the person does not wait
     * @param mineToConfirm the other of the two proposes something
     * @param assisted     who sent it on behalf of the person; null where they did themselves
     */
    public record Case(Application application, Cohort cohort, Map<UUID, String> names, String organisation, int free, int position,
            boolean mineToConfirm, ActRow assisted) {
    }

    /** What was written and what was answered so far. The applicant sees that I have opened it. */
    public Case see(UUID cohortId, UUID id) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Application application = of(cohort, applications.find(id));
        looks.note(application.personId(), Look.What.NEEDS, cohort.plan().title());
        Set<UUID> named = new HashSet<>(Set.of(application.personId(), cohort.partnerOf(me.id()), me.id()));
        Optional.ofNullable(application.decision()).ifPresent(decision -> named.addAll(Set.of(decision.first(), decision.second())));
        Optional.ofNullable(application.proposal()).ifPresent(proposal -> named.add(proposal.by()));
        UUID organisation = application.request().organisationId();
        return new Case(application, cohort, persons.names(named), organisation == null ? null : organisations.find(organisation).name(),
                cohort.plan().places() - enrolments.taken(List.of(cohortId)).getOrDefault(cohortId, 0),
                applications.queue(cohortId).indexOf(id) + 1,
                application.proposal() != null && !application.proposal().by().equals(me.id()), assistances.about(id).orElse(null));
    }

    /**
     * Puts an answer before the other of the two. The same once more changes nothing.
     *
     * @param seen the {@link Application#version} that the form showed: nobody overwrites what they have not read
     */
    public void propose(UUID cohortId, UUID id, int seen, Application.Status answer, String reason) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Application application = of(cohort, applications.findToAnswer(id));
        if (application.isProposed(answer, reason, me.id())) {
            return;
        }
        if (application.version() != seen) {
            throw new Conflict("conflict.changed");
        }
        application.propose(answer, reason, me.id());
        applications.flush();
        changes.record(me.actor(), "application.answer-proposed", "application " + id);
    }

    /**
     * Agrees to what the other one proposes; the applicant is told that there is an answer. For an admission the lowest free place is taken;
     * the database decides who gets the last one.
     *
     * @param seen the {@link Application#version} that the form showed: nobody confirms what they have not read
     * @throws RuleBroken {@code cohort.full} where no place is left; the application stays as it was
     */
    public Application.Status confirm(UUID cohortId, UUID id, int seen) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Application application = of(cohort, applications.findToAnswer(id));
        if (application.isConfirmedBy(me.id())) {
            return application.status();
        }
        if (application.version() != seen) {
            throw new Conflict("conflict.changed");
        }
        Application.Status answer = application.confirm(me.id(), OffsetDateTime.now(clock));
        // now, so that of two who confirm at once only one goes on to take a place
        applications.flush();
        if (answer == Application.Status.ADMITTED) {
            takePlace(cohort, application);
        }
        letterbox.tell(application.personId(), "application-answer " + id + "/" + application.version(), "message.application-answer",
                "/my/applications/" + id);
        changes.record(me.actor(), "application.answered", "application " + id);
        return answer;
    }

    private void takePlace(Cohort cohort, Application application) {
        LocalDate today = Chance.today(clock);
        int places = cohort.plan().places();
        List<Integer> taken = enrolments.placesTaken(cohort.id());
        Optional<Enrolment> before = enrolments.of(cohort.id(), application.personId());
        for (int place = 1; place <= places; place++) {
            if (taken.contains(place)) {
                continue;
            }
            if (before.isPresent()) {
                before.get().comeBack(application.id(), place, places);
                enrolments.flush();
                return;
            }
            if (enrolments.take(new Enrolment(Chance.id(), cohort.id(), application.id(), application.personId(), place, places, today))) {
                return;
            }
        }
        throw new RuleBroken("cohort.full");
    }

    private Application of(Cohort cohort, Application application) {
        if (!application.cohortId().equals(cohort.id())) {
            throw new NotFound("application");
        }
        persons.requireUsed(application.personId());
        return application;
    }
}
