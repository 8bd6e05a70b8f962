package org.peerwerk.cohort;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.VersionRepository;

/** The tandem keeps its course: who takes part, who was there for how many minutes, what was practised. */
@UseCases
public class Teaching {
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
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A course I lead.
     *
     * @param toDecide   applications that wait for the tandem
     * @param unrecorded sessions up to today without attendance, by day
     */
    public record Led(CohortRow cohort, PublishedVersion version, int taken, int toDecide, List<Session> unrecorded) {
    }

    /** A course I take part in. */
    public record Attended(UUID enrolment, Enrolment.Status status, CohortRow cohort, PublishedVersion version) {
    }

    /**
     * The people of a course.
     *
     * @param attended minutes by enrolment, made up included
     * @param held     minutes of the sessions at which attendance was recorded
     * @param recorded ids of those sessions
     */
    public record Group(List<EnrolmentRow> people, Map<UUID, Integer> attended, int held, Set<UUID> recorded,
            List<ApplicationRow> applications) {
    }

    /**
     * Who was there.
     *
     * @param people everybody who takes part now and whose details are not deleted, by name
     * @param known  what is recorded already, by enrolment
     * @param stamp  changes with everything that is recorded, so that a form can tell which state it showed
     */
    public record Register(Cohort cohort, PublishedVersion version, Session session, List<EnrolmentRow> people, Map<UUID, Attendance> known,
            String stamp) {
    }

    /** @param present minutes, only for PARTLY; @param madeUp minutes */
    public record Entry(Attendance.Kind kind, int present, int madeUp) {
    }

    /** Practice of one person of a course, by day. @param open whether any can still be added */
    public record Practised(Cohort cohort, PublishedVersion version, UUID enrolment, String name, boolean open,
            List<PracticeEntry> entries) {
    }

    /** Courses I lead, the latest first. */
    public List<Led> led() {
        me.requireLogin();
        LocalDate today = Chance.today(clock);
        List<CohortRow> rows = cohorts.ledBy(me.id());
        List<UUID> ids = rows.stream().map(CohortRow::id).toList();
        Map<UUID, PublishedVersion> published = versions.published(rows.stream().map(CohortRow::versionId).toList());
        Map<UUID, Integer> taken = enrolments.taken(ids);
        Map<UUID, Integer> toDecide = applications.toDecide(ids);
        Set<UUID> recorded = sessions.recorded(ids);
        Map<UUID, List<Session>> unrecorded = sessions.ofCohorts(ids).stream()
                .filter(session -> !session.day().isAfter(today) && !recorded.contains(session.id()))
                .collect(Collectors.groupingBy(Session::cohortId));
        return rows.stream().map(row -> new Led(row, published.get(row.versionId()), taken.getOrDefault(row.id(), 0),
                toDecide.getOrDefault(row.id(), 0), unrecorded.getOrDefault(row.id(), List.of()))).toList();
    }

    /** Courses I take part in or have completed, the latest admission first. */
    public List<Attended> attended() {
        me.requireLogin();
        List<Enrolment> mine = enrolments.ofPerson(me.id()).stream().filter(enrolment -> enrolment.isTakingPart()
                || enrolment.status() == Enrolment.Status.COMPLETED).toList();
        Map<UUID, CohortRow> rows = cohorts.rows(mine.stream().map(Enrolment::cohortId).toList()).stream()
                .collect(Collectors.toMap(CohortRow::id, Function.identity()));
        Map<UUID, PublishedVersion> published = versions.published(rows.values().stream().map(CohortRow::versionId).toList());
        return mine.stream().map(enrolment -> {
            CohortRow row = rows.get(enrolment.cohortId());
            return new Attended(enrolment.id(), enrolment.status(), row, published.get(row.versionId()));
        }).toList();
    }

    /** The people of my course, what they attended, and who wants to come. */
    public Group group(UUID cohortId) {
        me.requireLogin();
        me.require(cohorts.find(cohortId).isLedBy(me.id()));
        List<EnrolmentRow> people = enrolments.rows(cohortId);
        List<Session> all = sessions.ofCohort(cohortId);
        Map<UUID, List<Attendance>> attendance = sessions.attendance(people.stream().map(EnrolmentRow::id).toList()).stream()
                .collect(Collectors.groupingBy(Attendance::enrolmentId));
        Set<UUID> recorded = sessions.recorded(List.of(cohortId));
        Map<UUID, Presence.Totals> totals = enrolments.totals(people.stream().map(EnrolmentRow::id).toList());
        var attended = new LinkedHashMap<UUID, Integer>();
        people.forEach(person -> attended.put(person.id(), Presence.of(all, attendance.getOrDefault(person.id(), List.of()),
                totals.get(person.id())).totalMinutes()));
        return new Group(people, attended, all.stream().filter(session -> recorded.contains(session.id())).mapToInt(Session::minutes).sum(),
                recorded, applications.ofCohort(cohortId));
    }

    /** The list of a session, to record or to look at again. */
    public Register register(UUID cohortId, UUID sessionId) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Session session = sessions.ofCohort(cohort, sessionId);
        List<Attendance> known = sessions.attendanceAt(sessionId);
        return new Register(cohort, versions.published(cohort.versionId()), session,
                recordable(cohortId), known.stream().collect(Collectors.toMap(Attendance::enrolmentId, Function.identity())), stamp(known));
    }

    /**
     * Records the whole group at once. The same once more changes nothing.
     *
     * @param seen    the {@link Register#stamp} that the form showed: nobody overwrites what they have not read
     * @param entries by enrolment, of everybody who takes part
     * @throws RuleBroken for a session that has not come yet, or beside the field of a person whose minutes do not fit
     */
    public void record(UUID cohortId, UUID sessionId, String seen, Map<UUID, Entry> entries) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Session session = sessions.ofCohort(cohort, sessionId);
        if (session.day().isAfter(Chance.today(clock))) {
            throw new RuleBroken("attendance.in-future");
        }
        Set<UUID> here = recordable(cohortId).stream().map(EnrolmentRow::id).collect(Collectors.toSet());
        if (!here.containsAll(entries.keySet())) {
            throw new Conflict("conflict.changed");
        }
        Map<UUID, Attendance> known = sessions.attendanceAt(sessionId).stream()
                .collect(Collectors.toMap(Attendance::enrolmentId, Function.identity()));
        boolean same = entries.entrySet().stream().allMatch(entry -> known.containsKey(entry.getKey())
                && known.get(entry.getKey()).isAlready(entry.getValue().kind(), entry.getValue().present(), entry.getValue().madeUp(),
                        session.minutes()));
        if (same) {
            return;
        }
        if (!stamp(known.values()).equals(seen)) {
            throw new Conflict("conflict.changed");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        entries.forEach((enrolment, entry) -> {
            Attendance attendance = known.get(enrolment);
            boolean isNew = attendance == null;
            if (isNew) {
                attendance = new Attendance(sessionId, enrolment);
            }
            if (!attendance.isAlready(entry.kind(), entry.present(), entry.madeUp(), session.minutes())) {
                attendance.record(entry.kind(), entry.present(), entry.madeUp(), session.minutes(), me.id(), now);
            }
            if (isNew) {
                sessions.add(attendance);
            }
        });
        sessions.flush();
        changes.record(me.actor(), "attendance.recorded", "session " + sessionId);
    }

    /** Who takes part now, without those whose details are deleted. */
    private List<EnrolmentRow> recordable(UUID cohortId) {
        List<EnrolmentRow> here = enrolments.rows(cohortId).stream().filter(EnrolmentRow::isTakingPart).toList();
        Set<UUID> reduced = enrolments.totals(here.stream().map(EnrolmentRow::id).toList()).keySet();
        return here.stream().filter(person -> !reduced.contains(person.id())).toList();
    }

    /** Grows with each row and each change of a row. */
    private static String stamp(Collection<Attendance> known) {
        return known.size() + "-" + known.stream().mapToInt(Attendance::version).sum();
    }

    /** What a person of my course practised. */
    public Practised practice(UUID cohortId, UUID enrolmentId) {
        me.requireLogin();
        Cohort cohort = cohorts.find(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Enrolment enrolment = of(cohort, enrolmentId);
        return new Practised(cohort, versions.published(cohort.versionId()), enrolmentId,
                persons.find(enrolment.personId()).name(), enrolment.isTakingPart(), sessions.practice(List.of(enrolmentId)));
    }

    /**
     * @param id       the form's own, so that a form sent twice adds once
     * @param contacts how many people were supported; never who
     */
    public void addPractice(UUID id, UUID cohortId, UUID enrolmentId, LocalDate day, int minutes, Practice.Kind kind, int contacts) {
        me.requireLogin();
        Cohort cohort = cohorts.findToChange(cohortId);
        me.require(cohort.isLedBy(me.id()));
        Enrolment enrolment = of(cohort, enrolmentId);
        Optional<Practice> sent = sessions.practice(id);
        if (sent.isPresent()) {
            me.require(sent.get().enrolmentId().equals(enrolmentId));
            return;
        }
        enrolment.requireRunning();
        sessions.add(new Practice(id, enrolmentId, day, minutes, kind, contacts, me.id(), OffsetDateTime.now(clock)));
        changes.record(me.actor(), "practice.added", "enrolment " + enrolmentId);
    }

    private Enrolment of(Cohort cohort, UUID enrolmentId) {
        Enrolment enrolment = enrolments.find(enrolmentId);
        if (!enrolment.cohortId().equals(cohort.id())) {
            throw new NotFound("enrolment");
        }
        persons.requireUsed(enrolment.personId());
        return enrolment;
    }
}
