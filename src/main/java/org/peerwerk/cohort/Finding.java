package org.peerwerk.cohort;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.VersionRepository;

/** Anyone finds the courses that take applications, and reads what a course is. */
@UseCases
public class Finding {
    @Inject
    private Me me;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private SessionRepository sessions;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private VersionRepository versions;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private ConsentRepository consents;
    @Inject
    private Clock clock;

    /** @param free places that nobody has yet */
    public record Offer(CohortRow cohort, PublishedVersion version, int free) {
    }

    /**
     * A course as anyone reads it.
     *
     * @param shownPeer       the one of the two who leads as a peer, only with that person's yes; null otherwise (I17)
     * @param takesApplications today
     * @param mine            my application to it that stands, or null
     * @param lead            I am one of the two who lead it
     */
    public record Course(Cohort cohort, PublishedVersion version, String organisation, Map<UUID, String> names, UUID shownPeer,
            List<Session> sessions, int free, boolean takesApplications, UUID mine, boolean lead) {
    }

    /** Courses that take applications today, by their first day. The same number of statements however many there are. */
    @Public
    public List<Offer> open() {
        List<CohortRow> rows = cohorts.takingApplications(today());
        Map<UUID, Integer> taken = enrolments.taken(rows.stream().map(CohortRow::id).toList());
        Map<UUID, PublishedVersion> published = versions.published(rows.stream().map(CohortRow::versionId).toList());
        return rows.stream().map(row -> new Offer(row, published.get(row.versionId()), row.places() - taken.getOrDefault(row.id(), 0)))
                .toList();
    }

    /** @throws NotFound also for a course that is not published, except for its tandem, who look at it before */
    @Public
    public Course course(UUID id) {
        Cohort cohort = cohorts.find(id);
        if (!cohort.isPublished() && !(me.isKnown() && cohort.isLedBy(me.id()))) {
            throw new NotFound("cohort");
        }
        Cohort.Plan plan = cohort.plan();
        UUID peer = consents.has(plan.peerId(), Purpose.PEER_SHOWN_IN_COURSES) ? plan.peerId() : null;
        return new Course(cohort, versions.published(cohort.versionId()), organisations.find(plan.organisationId()).name(),
                persons.names(List.of(plan.professionalId(), plan.peerId())), peer, sessions.ofCohort(id),
                plan.places() - enrolments.taken(List.of(id)).getOrDefault(id, 0), cohort.takesApplications(today()),
                me.isKnown() ? applications.open(me.id(), id).orElse(null) : null, me.isKnown() && cohort.isLedBy(me.id()));
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
