package org.peerwerk.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.cohort.Attendance;
import org.peerwerk.cohort.EnrolmentRepository;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Presence;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.SessionRepository;
import org.peerwerk.people.AccreditationRepository;
import org.peerwerk.people.Activity;
import org.peerwerk.people.Look;
import org.peerwerk.people.Looks;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.VersionRepository;

/** How far somebody has come. A person sees their own way; the tandem sees it too; office and deciders learn whether they are eligible. */
@UseCases
public class Progressing {
    @Inject
    private Me me;
    @Inject
    private ParticipationRepository participations;
    @Inject
    private ResultRepository results;
    @Inject
    private VoiceRepository voices;
    @Inject
    private SessionRepository sessions;
    @Inject
    private EnrolmentRepository taking;
    @Inject
    private VersionRepository versions;
    @Inject
    private PersonRepository persons;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private Looks looks;
    @Inject
    private Clock clock;

    /** One way with what stands beside it. @param names of everybody it mentions, by id */
    public record Detail(Way way, List<FeedbackRow> feedback, Map<UUID, String> names) {
    }

    /** My ways through all my courses, the latest first. */
    public List<Way> mine() {
        me.require(Errand.COURSE);
        return read(participations.ofPerson(me.id()));
    }

    /** @throws NotFound where this is not my own */
    public Detail mine(UUID enrolment) {
        me.require(Errand.COURSE);
        Participation participation = participations.find(enrolment);
        if (!participation.person().equals(me.id())) {
            throw new NotFound("enrolment");
        }
        return detail(participation);
    }

    /**
     * Somebody's way, for the tandem of the course. The person sees that I have opened it. @throws NotFound where the enrolment does not
     * belong to the cohort
     */
    public Detail of(UUID cohort, UUID enrolment) {
        me.requireLogin();
        Participation participation = ledByMe(cohort, enrolment);
        looks.note(participation.person(), Look.What.EVIDENCE, participation.title());
        return detail(participation);
    }

    /** For the office, the tandem, who may decide about this person, and the person. */
    public Eligibility eligibility(UUID enrolment) {
        me.requireLogin();
        Participation participation = participations.find(enrolment);
        me.require(me.is(Role.OFFICE) || participation.person().equals(me.id()) || participation.tandem().has(me.id())
                || accreditations.holdsAny(me.id(), participation.standard(), Activity.DECIDE, Chance.today(clock)));
        return read(participation).eligibility();
    }

    /** For the office: the eligibility of all these enrolments, in few statements however many; unknown ones are left out. */
    public Map<UUID, Eligibility> eligibilities(Collection<UUID> enrolments) {
        me.require(Role.OFFICE);
        return read(participations.all(enrolments)).stream()
                .collect(Collectors.toMap(way -> way.participation().enrolment(), Way::eligibility));
    }

    /** For the office: everything that led to it. */
    public Way way(UUID enrolment) {
        me.require(Role.OFFICE);
        return read(participations.find(enrolment));
    }

    /** For the office: the same of many, in the order of the ids, in the same number of statements however many. */
    public Map<UUID, Way> ways(Collection<UUID> enrolments) {
        me.require(Role.OFFICE);
        var found = read(participations.all(enrolments)).stream()
                .collect(Collectors.toMap(way -> way.participation().enrolment(), Function.identity()));
        var ways = new LinkedHashMap<UUID, Way>();
        enrolments.stream().filter(found::containsKey).forEach(id -> ways.put(id, found.get(id)));
        return ways;
    }

    // for the other use cases of this feature, which have asked for permission themselves

    Participation ledByMe(UUID cohort, UUID enrolment) {
        Participation participation = participations.find(enrolment);
        if (!participation.cohort().equals(cohort)) {
            throw new NotFound("enrolment");
        }
        me.require(participation.tandem().has(me.id()) && !participation.person().equals(me.id()));
        persons.requireUsed(participation.person());
        return participation;
    }

    Detail detail(Participation participation) {
        Way way = read(participation);
        List<FeedbackRow> feedback = results.feedback(participation.enrolment());
        var people = way.people().collect(Collectors.toSet());
        feedback.forEach(row -> people.add(row.by()));
        return new Detail(way, feedback, persons.names(people));
    }

    Way read(Participation participation) {
        return read(List.of(participation)).getFirst();
    }

    /** In the order given, and in the same number of statements however many. */
    List<Way> read(List<Participation> all) {
        List<UUID> enrolments = all.stream().map(Participation::enrolment).toList();
        Map<UUID, PublishedVersion> pinned = versions.published(all.stream().map(Participation::version).toList());
        List<UUID> cohorts = all.stream().map(Participation::cohort).distinct().toList();
        Map<UUID, List<Session>> planned = group(sessions.ofCohorts(cohorts), Session::cohortId);
        Map<UUID, List<Attendance>> attended = group(sessions.attendance(enrolments), Attendance::enrolmentId);
        Map<UUID, Presence.Totals> totals = taking.totals(enrolments);
        Map<UUID, List<PracticeEntry>> practised = group(sessions.practice(enrolments), PracticeEntry::enrolmentId);
        Map<UUID, List<OutcomeResult>> shown = group(results.results(enrolments), OutcomeResult::enrolmentId);
        Map<UUID, List<RuleConfirmation>> confirmed = group(results.confirmations(enrolments), RuleConfirmation::enrolmentId);
        Map<UUID, List<DecisionVoice>> spoken = group(voices.voices(enrolments), DecisionVoice::enrolmentId);
        return all.stream().map(one -> {
            UUID id = one.enrolment();
            PublishedVersion version = pinned.get(one.version());
            List<Session> ofCohort = planned.getOrDefault(one.cohort(), List.of());
            Presence presence = Presence.of(ofCohort, attended.getOrDefault(id, List.of()), totals.get(id));
            List<PracticeEntry> practice = practised.getOrDefault(id, List.of());
            Progress progress = Progress.of(version, new Progress.Recorded(presence, practice, shown.getOrDefault(id, List.of()),
                    confirmed.getOrDefault(id, List.of())));
            return new Way(one, version, progress, Decision.of(version, spoken.getOrDefault(id, List.of())), ofCohort, presence, practice);
        }).toList();
    }

    private static <T> Map<UUID, List<T>> group(List<T> rows, Function<T, UUID> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}
