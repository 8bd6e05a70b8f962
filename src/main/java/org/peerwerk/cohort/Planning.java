package org.peerwerk.cohort;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.paper.Glyphs;
import org.peerwerk.people.AccreditationRepository;
import org.peerwerk.people.Accredited;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Capacity;
import org.peerwerk.people.OrganisationRepository;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;
import org.peerwerk.standard.StandardRow;
import org.peerwerk.standard.VersionRepository;

/** A tandem plans a course from a published version: what, where, when, with whom, session by session, until it can be published. */
@UseCases
public class Planning {
    @Inject
    private Me me;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private SessionRepository sessions;
    @Inject
    private EnrolmentRepository enrolments;
    @Inject
    private VersionRepository versions;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private OrganisationRepository organisations;
    @Inject
    private PersonRepository persons;
    @Inject
    private Announcing announcing;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * Who can lead a course of this version together with the person who plans it.
     *
     * @param mine     in what capacities this person may train
     * @param partners who completes the tandem, by my capacity
     */
    public record Team(PublishedVersion version, Set<Capacity> mine, Map<Capacity, List<Accredited>> partners,
            List<OrganisationRow> organisations) {
    }

    /** What a tandem says of one session. @param parts what it covers, in their order */
    public record Meeting(LocalDate day, LocalTime startsAt, String place, List<Part> parts) {
    }

    /** @param unit number of the unit in its module, from 1 */
    public record Part(String module, int unit, int minutes, SessionPart.Lead lead) {
    }

    /**
     * The plan as its tandem sees it.
     *
     * @param check what is missing before it can be published, or before a change of a published course is taken
     * @param left  rules for the course that nobody but the tandem looks at
     */
    public record Overview(Cohort cohort, PublishedVersion version, String organisation, Map<UUID, String> names, List<Session> sessions,
            PlanCheck check, PeerShare share, List<Rule> left) {
    }

    /** A session on its own, with the others of its course for what is already planned. @param session null for a new one */
    public record Day(Cohort cohort, PublishedVersion version, Map<UUID, String> names, Session session, List<Session> others,
            boolean recorded) {
    }

    /** The versions from which I may plan a course today. */
    public List<StandardRow> versions() {
        me.requireLogin();
        Set<String> mine = accreditations.standardsOf(me.id(), Activity.TRAIN, today());
        return versions.rows().stream().filter(row -> mine.contains(row.slug())).toList();
    }

    /** Whom I can lead a course of this version with. */
    public Team team(UUID versionId) {
        me.requireLogin();
        PublishedVersion version = versions.published(versionId);
        var mine = EnumSet.noneOf(Capacity.class);
        for (Capacity capacity : Capacity.values()) {
            if (accreditations.holds(me.id(), version.slug(), Activity.TRAIN, capacity, today())) {
                mine.add(capacity);
            }
        }
        me.require(!mine.isEmpty());
        return new Team(version, mine, partners(version.slug(), mine), running(organisations.of(me.id(), today())));
    }

    /** The same for a course that is planned already: each of the two keeps the capacity in which they lead it. */
    public Team teamOf(UUID cohortId) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Set<Capacity> mine = Set.of(capacityOf(cohort, me.id()));
        return new Team(versions.published(cohort.versionId()), mine, partners(cohort.standard(), mine), running(organisations.all()));
    }

    private static List<OrganisationRow> running(List<OrganisationRow> all) {
        return all.stream().filter(row -> row.runs() && row.goesOn()).toList();
    }

    private Map<Capacity, List<Accredited>> partners(String standard, Set<Capacity> mine) {
        return mine.stream().collect(Collectors.toMap(capacity -> capacity, capacity ->
                accreditations.holders(standard, Activity.TRAIN, other(capacity), today()).stream()
                        .filter(holder -> !holder.person().equals(me.id())).toList()));
    }

    /**
     * Opens a plan; nobody but its tandem sees it yet.
     *
     * @param id the form's own, so that a form sent twice plans once
     */
    public UUID plan(UUID id, UUID versionId, Cohort.Plan plan) {
        me.requireLogin();
        if (cohorts.exists(id)) {
            me.require(cohorts.find(id).isLedBy(me.id()));
            return id;
        }
        PublishedVersion version = versions.published(versionId);
        me.require(accreditations.holdsAny(me.id(), version.slug(), Activity.TRAIN, today()));
        me.require(me.id().equals(plan.professionalId()) || me.id().equals(plan.peerId()));
        me.require(organisations.of(me.id(), today()).stream().anyMatch(mine -> mine.id().equals(plan.organisationId())));
        if (plan.applyUntil().isBefore(today())) {
            throw RuleBroken.at("applyUntil", "cohort.apply-in-past");
        }
        checkAtTheField(plan, version);
        cohorts.add(new Cohort(id, versionId, version.slug(), plan));
        changes.record(me.actor(), "cohort.planned", "cohort " + id);
        return id;
    }

    /** @param seen the {@link Cohort#version} that the form showed */
    public void replan(UUID id, int seen, Cohort.Plan plan) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(id);
        me.require(cohort.isLedBy(me.id()));
        if (cohort.plan().equals(plan)) {
            return;
        }
        if (cohort.version() != seen) {
            throw new Conflict("conflict.changed");
        }
        PublishedVersion version = versions.published(cohort.versionId());
        me.require(me.id().equals(plan.professionalId()) || me.id().equals(plan.peerId()));
        checkAtTheField(plan, version);
        boolean sameOrganisation = cohort.plan().organisationId().equals(plan.organisationId());
        boolean elsewhere = cohort.plan().isElsewhere(plan);
        cohort.replan(plan, PlanCheck.of(plan, sessions.ofCohort(id), version,
                new PlanCheck.May(mayTrain(cohort.standard(), plan), sameOrganisation || mayRun(plan))), today());
        cohorts.flush();
        if (elsewhere) {
            announcing.planChanged(cohort);
        }
        changes.record(me.actor(), "cohort.replanned", "cohort " + id);
    }

    /** What the field can say at once, before the whole plan is checked. */
    private void checkAtTheField(Cohort.Plan plan, PublishedVersion version) {
        organisations.find(plan.organisationId());
        // the place stands on every certificate of the course
        List<String> unprintable = Glyphs.missing(plan.place());
        if (!unprintable.isEmpty()) {
            throw RuleBroken.at("place", "cohort.unprintable", String.join(", ", unprintable));
        }
        if (plan.professionalId().equals(plan.peerId())) {
            throw RuleBroken.at("partner", "cohort.tandem.two-people");
        }
        if (!mayTrain(version.slug(), plan)) {
            throw RuleBroken.at("partner", "cohort.check.tandem");
        }
        for (var size : version.content().rules(Rule.GroupSize.class)) {
            if (plan.places() < size.minimum() || plan.places() > size.maximum()) {
                throw RuleBroken.at("places", "cohort.check.group-size", size.minimum(), size.maximum());
            }
        }
    }

    /** @param until last day until which a funder wants the records kept; null for none. @throws RuleBroken once somebody is admitted */
    public void keepRecords(UUID id, LocalDate until) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(id);
        me.require(cohort.isLedBy(me.id()));
        cohort.keepRecords(until, !enrolments.ofCohort(id).isEmpty());
        changes.record(me.actor(), "cohort.records-kept", "cohort " + id);
    }

    /** The course as its tandem sees it. */
    public Overview see(UUID id) {
        me.requireLogin();
        Cohort cohort = cohorts.find(id);
        me.require(cohort.isLedBy(me.id()));
        PublishedVersion version = versions.published(cohort.versionId());
        Cohort.Plan plan = cohort.plan();
        List<Session> all = sessions.ofCohort(id);
        List<Rule> left = version.content().rules().stream()
                .filter(rule -> rule.stage() == Rule.Stage.COURSE && !PlanCheck.evaluates(rule)).toList();
        return new Overview(cohort, version, organisations.find(plan.organisationId()).name(), names(plan), all,
                PlanCheck.of(plan, all, version, new PlanCheck.May(mayTrain(cohort.standard(), plan), cohort.isPublished() || mayRun(plan))),
                PeerShare.of(all.stream().flatMap(session -> session.parts().stream()).toList()), left);
    }

    /** A new session of this course. */
    public Day newDay(UUID cohortId) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        return new Day(cohort, versions.published(cohort.versionId()), names(cohort.plan()), null, sessions.ofCohort(cohortId), false);
    }

    /** A session of this course, to change it. */
    public Day day(UUID cohortId, UUID sessionId) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Session session = sessions.ofCohort(cohort, sessionId);
        return new Day(cohort, versions.published(cohort.versionId()), names(cohort.plan()), session,
                sessions.ofCohort(cohortId).stream().filter(other -> !other.id().equals(sessionId)).toList(),
                session.isReduced() || !sessions.attendanceAt(sessionId).isEmpty());
    }

    /** @param id the form's own, so that a form sent twice adds one session */
    public UUID addSession(UUID id, UUID cohortId, Meeting meeting) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(cohortId);
        me.require(cohort.isLedBy(me.id()));
        if (sessions.exists(id)) {
            return id;
        }
        PublishedVersion version = versions.published(cohort.versionId());
        checkDay(cohort, meeting.day());
        sessions.add(new Session(id, cohortId, meeting.day(), meeting.startsAt(), meeting.place(), parts(version, meeting)));
        keepPlan(cohort, version, sessions.ofCohort(cohortId));
        announce(cohort, meeting.day());
        changes.record(me.actor(), "session.added", "session " + id);
        return id;
    }

    /**
     * Moves a session or changes what it covers; a published course stays ready.
     *
     * @return true where attendance is recorded and the length is another now, so that somebody should look at it again
     */
    public boolean changeSession(UUID cohortId, UUID sessionId, Meeting meeting) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Session session = sessions.ofCohort(cohort, sessionId);
        PublishedVersion version = versions.published(cohort.versionId());
        checkDay(cohort, meeting.day());
        session.requireWhole();
        List<Attendance> recorded = sessions.attendanceAt(sessionId);
        if (!recorded.isEmpty() && meeting.day().isAfter(today())) {
            throw RuleBroken.at("day", "session.recorded-not-in-future");
        }
        int before = session.minutes();
        LocalDate was = session.day();
        boolean moved = !session.isAt(meeting.day(), meeting.startsAt(), meeting.place());
        session.move(meeting.day(), meeting.startsAt(), meeting.place());
        session.cover(parts(version, meeting), recorded.stream().mapToInt(Attendance::countedMinutes).max().orElse(0));
        keepPlan(cohort, version, sessions.ofCohort(cohortId));
        if (moved) {
            announce(cohort, was.isAfter(meeting.day()) ? was : meeting.day());
        }
        changes.record(me.actor(), "session.changed", "session " + sessionId);
        return !recorded.isEmpty() && session.minutes() != before;
    }

    /** Not while attendance is recorded, and not where a published course would not be ready any more. */
    public void removeSession(UUID cohortId, UUID sessionId) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(cohortId);
        me.require(cohort.isLedBy(me.id()));
        if (!sessions.exists(sessionId)) {
            return;
        }
        Session session = sessions.ofCohort(cohort, sessionId);
        session.requireWhole();
        if (!sessions.attendanceAt(sessionId).isEmpty()) {
            throw new RuleBroken("session.recorded-cannot-go");
        }
        keepPlan(cohort, versions.published(cohort.versionId()),
                sessions.ofCohort(cohortId).stream().filter(other -> !other.id().equals(sessionId)).toList());
        sessions.remove(session);
        announce(cohort, session.day());
        changes.record(me.actor(), "session.removed", "session " + sessionId);
    }

    /** What lies in the past is only written down anew. */
    private void announce(Cohort cohort, LocalDate day) {
        if (!day.isBefore(today())) {
            announcing.sessionsChanged(cohort, today());
        }
    }

    /** From now on anyone finds it and may apply. A second time changes nothing. */
    public void publish(UUID id) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(id);
        me.require(cohort.isLedBy(me.id()));
        if (cohort.isPublished()) {
            return;
        }
        cohort.publish(PlanCheck.of(cohort.plan(), sessions.ofCohort(id), versions.published(cohort.versionId()),
                new PlanCheck.May(mayTrain(cohort.standard(), cohort.plan()), mayRun(cohort.plan()))));
        changes.record(me.actor(), "cohort.published", "cohort " + id);
    }

    private static void checkDay(Cohort cohort, LocalDate day) {
        if (day.isBefore(cohort.plan().startsOn()) || day.isAfter(cohort.plan().endsOn())) {
            throw RuleBroken.at("day", "session.outside-course");
        }
    }

    private static List<SessionPart> parts(PublishedVersion version, Meeting meeting) {
        return meeting.parts().stream().map(part -> SessionPart.of(version, part.module(), part.unit(), part.minutes(), part.lead()))
                .toList();
    }

    /** Sessions change neither the tandem nor the organisation, so whether they may is not asked again here. */
    private void keepPlan(Cohort cohort, PublishedVersion version, List<Session> as) {
        cohort.keepsItsPlan(PlanCheck.of(cohort.plan(), as, version, new PlanCheck.May(true, true)));
    }

    /** On the first day; on today where the course has begun. */
    private boolean mayTrain(String standard, Cohort.Plan plan) {
        LocalDate on = plan.startsOn().isBefore(today()) ? today() : plan.startsOn();
        return accreditations.holds(plan.professionalId(), standard, Activity.TRAIN, Capacity.PROFESSIONAL, on)
                && accreditations.holds(plan.peerId(), standard, Activity.TRAIN, Capacity.PEER, on);
    }

    /** The organisation is asked when the course opens, and when another one takes it over; not again when its words change meanwhile. */
    private boolean mayRun(Cohort.Plan plan) {
        return organisations.mayRun(plan.organisationId(), today());
    }

    private Map<UUID, String> names(Cohort.Plan plan) {
        return persons.names(List.of(plan.professionalId(), plan.peerId()));
    }

    private static Capacity capacityOf(Cohort cohort, UUID person) {
        return cohort.plan().peerId().equals(person) ? Capacity.PEER : Capacity.PROFESSIONAL;
    }

    private static Capacity other(Capacity capacity) {
        return capacity == Capacity.PEER ? Capacity.PROFESSIONAL : Capacity.PEER;
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
