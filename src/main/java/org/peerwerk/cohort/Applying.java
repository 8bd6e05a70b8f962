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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.Assistances;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.VersionRepository;

/** Somebody applies to a course, sees where the application stands, and withdraws it. */
@UseCases
public class Applying {
    @Inject
    private Me me;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private VersionRepository versions;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private SentPeople sentPeople;
    @Inject
    private Assistances assistances;
    @Inject
    private Announcing announcing;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * What somebody reads before applying.
     *
     * @param entry         what the standard asks of those who want to take part
     * @param organisations that I belong to and that may send me
     */
    public record Invitation(Cohort cohort, PublishedVersion version, List<Rule> entry, List<OrganisationRow> organisations) {
    }

    /** One of my applications in the list. @param position in the queue, from 1; 0 where I do not wait */
    public record Mine(ApplicationRow application, CohortRow cohort, PublishedVersion version, int position) {
    }

    /**
     * My application with all I wrote and what was answered.
     *
     * @param names        of the two who decided; empty before
     * @param organisation that sends me; null where none does
     * @param seen         what that organisation sees of it; null where it sees nothing, and for whoever helps
     * @param position     in the queue, from 1; 0 where I do not wait
     */
    public record Standing(Application application, Cohort cohort, PublishedVersion version, Map<UUID, String> names, String organisation,
            Sent seen, int position) {
    }

    /** @throws RuleBroken where I lead the course, applied already, or it takes no applications */
    public Invitation invitation(UUID cohortId) {
        me.require(Errand.APPLICATION);
        Cohort cohort = cohorts.find(cohortId);
        if (!cohort.isPublished()) {
            throw new NotFound("cohort");
        }
        PublishedVersion version = versions.published(cohort.versionId());
        return new Invitation(cohort, version,
                version.content().rules().stream().filter(rule -> rule.stage() == Rule.Stage.ENTRY).toList(),
                sending());
    }

    private List<OrganisationRow> sending() {
        return organisations.of(me.id(), today()).stream().filter(OrganisationRow::sends).toList();
    }

    /** My application to this course that stands. */
    public Optional<UUID> already(UUID cohortId) {
        me.require(Errand.APPLICATION);
        return applications.open(me.id(), cohortId);
    }

    /**
     * @param id the form's own, so that a form sent twice applies once
     * @throws RuleBroken while my data are only kept, for the tandem's own course, after the last day, or for an organisation I do not belong to
     */
    public UUID apply(UUID id, UUID cohortId, Application.Request request) {
        me.require(Errand.APPLICATION);
        Cohort cohort = cohorts.findToChange(cohortId);
        Optional<Application> sent = applications.peek(id);
        if (sent.isPresent()) {
            me.require(Errand.APPLICATION, sent.get().personId().equals(me.id()));
            return id;
        }
        if (persons.find(me.id()).restrictedOn() != null) {
            throw new RuleBroken("application.restricted");
        }
        if (cohort.isLedBy(me.id())) {
            throw new RuleBroken("application.own-course");
        }
        if (!cohort.takesApplications(today())) {
            throw new RuleBroken("application.too-late");
        }
        if (request.organisationId() != null
                && sending().stream().noneMatch(row -> row.id().equals(request.organisationId()))) {
            throw RuleBroken.at("organisation", "application.not-your-organisation");
        }
        applications.add(new Application(id, cohortId, me.id(), request, OffsetDateTime.now(clock)));
        assistances.record(Errand.APPLICATION, id, "/my/applications/" + id);
        changes.record(me.actor(), "application.submitted", "application " + id);
        return id;
    }

    /** All of mine, the latest first. */
    public List<Mine> mine() {
        me.requireLogin();
        List<ApplicationRow> rows = applications.ofPerson(me.id());
        Set<UUID> ids = rows.stream().map(ApplicationRow::cohortId).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, CohortRow> courses = cohorts.rows(ids).stream().collect(Collectors.toMap(CohortRow::id, Function.identity()));
        Map<UUID, PublishedVersion> published = versions.published(courses.values().stream().map(CohortRow::versionId).toList());
        Map<UUID, List<UUID>> queues = applications.queues(ids);
        return rows.stream().map(row -> new Mine(row, courses.get(row.cohortId()), published.get(courses.get(row.cohortId()).versionId()),
                queues.getOrDefault(row.cohortId(), List.of()).indexOf(row.id()) + 1)).toList();
    }

    /** One of mine; that of somebody else is not there. Whoever helps sees only what they have sent. */
    public Standing mine(UUID id) {
        me.require(Errand.APPLICATION, !me.isAssisted() || assistances.isMyAct(id));
        Application application = own(me.id(), applications.find(id));
        Cohort cohort = cohorts.find(application.cohortId());
        Application.Decision decision = application.decision();
        UUID organisation = application.request().organisationId();
        return new Standing(application, cohort, versions.published(cohort.versionId()),
                decision == null ? Map.of() : persons.names(List.of(decision.first(), decision.second())),
                organisation == null ? null : organisations.find(organisation).name(), me.isAssisted() ? null : sentPeople.of(id).orElse(null),
                applications.queue(cohort.id()).indexOf(id) + 1);
    }

    /**
     * Possible at any time; who was admitted gives the place free, and where somebody waits for one the tandem is told. A second time changes
     * nothing.
     */
    public void withdraw(UUID id) {
        me.requireLogin();
        takeBack(me.id(), id);
    }

    void takeBack(UUID person, UUID id) {
        Application application = own(person, applications.findToAnswer(id));
        if (application.status() == Application.Status.WITHDRAWN) {
            return;
        }
        if (application.status() == Application.Status.ADMITTED) {
            enrolments.of(application.cohortId(), person).ifPresent(Enrolment::leave);
            announcing.placeFreed(cohorts.find(application.cohortId()));
        }
        application.withdraw();
        applications.flush();
        changes.record(me.actor(), "application.withdrawn", "application " + id);
    }

    private static Application own(UUID person, Application application) {
        if (!application.personId().equals(person)) {
            throw new NotFound("application");
        }
        return application;
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
