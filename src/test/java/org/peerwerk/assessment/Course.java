package org.peerwerk.assessment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peerwerk.cohort.Attendance;
import org.peerwerk.cohort.Practice;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Presence;
import org.peerwerk.cohort.Session;
import org.peerwerk.cohort.SessionPart;
import org.peerwerk.standard.ModuleContent;
import org.peerwerk.standard.PublishedVersion;
import org.peerwerk.standard.Rule;

/**
 * A course of one version with one person in it, for tests: one session a module, on a day of its own. Starts with everything done;
 * a test takes away what it is about.
 */
final class Course {
    static final UUID PROFESSIONAL = new UUID(0, 1);
    static final UUID PEER = new UUID(0, 2);
    static final UUID SOMEBODY = new UUID(0, 3);
    static final UUID ENROLMENT = new UUID(0, 4);
    static final Tandem TANDEM = new Tandem(PROFESSIONAL, PEER);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    private final PublishedVersion version;
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();
    private final Map<UUID, Attendance> attendance = new HashMap<>();
    private final List<PracticeEntry> practice = new ArrayList<>();
    private final List<OutcomeResult> results = new ArrayList<>();
    private final Map<String, RuleConfirmation> confirmations = new HashMap<>();
    private OffsetDateTime now = OffsetDateTime.of(2026, 6, 1, 9, 0, 0, 0, ZoneOffset.UTC);
    private int ids = 100;

    private Course(PublishedVersion version) {
        this.version = version;
    }

    /** Nothing attended, shown, practised or confirmed yet. */
    static Course begun(PublishedVersion version) {
        var course = new Course(version);
        int day = 0;
        for (ModuleContent module : version.modules()) {
            course.session(FIRST_DAY.plusDays(day++), module.code(), module.contactMinutes());
        }
        return course;
    }

    /** All sessions attended, all outcomes shown to both, practice done, every rule for a person confirmed. */
    static Course finished(PublishedVersion version) {
        Course course = begun(version);
        course.sessions.values().forEach(session -> course.present(session.id(), session.minutes(), 0));
        version.outcomes().forEach(outcome -> course.result(outcome.code(), PROFESSIONAL, Level.INDEPENDENT)
                .result(outcome.code(), PEER, Level.INDEPENDENT));
        for (var rule : version.content().rules(Rule.Practice.class)) {
            int pieces = 8;
            for (int i = 0; i < pieces; i++) {
                course.practice(rule.hours() * 60 / pieces, i < 2 ? Practice.Kind.CO_DELIVERY : Practice.Kind.TALK, i < 6 ? 1 : 0);
            }
        }
        course.progress().rules().stream().filter(line -> line.state() instanceof RuleState.Unconfirmed)
                .forEach(line -> course.confirm(line.rule().id()));
        return course;
    }

    Course session(LocalDate day, String module, int minutes) {
        // a session covers at most ten hours, so a long module takes several on the same day
        for (int left = minutes; left > 0; left -= 540) {
            var session = new Session(id(), new UUID(0, 5), day, LocalTime.of(9, 0), "Room 1",
                    List.of(new SessionPart(module, 1, Math.min(left, 540), SessionPart.Lead.PROFESSIONAL)));
            sessions.put(session.id(), session);
        }
        return this;
    }

    /** Of the module's first session so many minutes are missed; of them so many were made up. */
    Course missed(String module, int minutes, int madeUp) {
        Session session = first(module);
        return present(session.id(), session.minutes() - minutes, madeUp);
    }

    Course missed(String module, int minutes) {
        return missed(module, minutes, 0);
    }

    /** Splits the module into sessions of these lengths on one day and misses so many minutes of each. */
    Course split(String module, List<Integer> minutes, List<Integer> missed) {
        LocalDate day = first(module).day();
        sessions.values().removeIf(s -> s.parts().getFirst().moduleCode().equals(module));
        for (int i = 0; i < minutes.size(); i++) {
            int before = ids;
            session(day, module, minutes.get(i));
            present(new UUID(1, before), minutes.get(i) - missed.get(i), 0);
        }
        return this;
    }

    private Session first(String module) {
        return sessions.values().stream().filter(s -> s.parts().getFirst().moduleCode().equals(module)).findFirst().orElseThrow();
    }

    Course withoutSessions(String module) {
        sessions.values().removeIf(s -> s.parts().getFirst().moduleCode().equals(module));
        return this;
    }

    private Course present(UUID session, int minutes, int madeUp) {
        var row = new Attendance(session, ENROLMENT);
        Attendance.Kind kind = minutes == 0 ? Attendance.Kind.ABSENT : Attendance.Kind.PARTLY;
        row.record(kind, minutes, madeUp, sessions.get(session).minutes(), PEER, now);
        attendance.put(session, row);
        return this;
    }

    Course withoutResults() {
        results.clear();
        return this;
    }

    Course withoutResults(String outcome, UUID assessor) {
        UUID id = outcome(outcome).id();
        results.removeIf(result -> result.outcomeId().equals(id) && result.assessorId().equals(assessor));
        return this;
    }

    Course result(String outcome, UUID assessor, Level level) {
        return result(outcome, assessor, assessor.equals(PEER), level);
    }

    Course resultOfPeer(String outcome, UUID assessor, Level level) {
        return result(outcome, assessor, true, level);
    }

    private Course result(String outcome, UUID assessor, boolean asPeer, Level level) {
        now = now.plusMinutes(1);
        results.add(new OutcomeResult(id(), ENROLMENT, outcome(outcome).id(), level, Evidence.OBSERVED, assessor, asPeer, now));
        return this;
    }

    Course both(String outcome, Level level) {
        return result(outcome, PROFESSIONAL, level).result(outcome, PEER, level);
    }

    ModuleContent.Outcome outcome(String code) {
        return version.outcomes().filter(outcome -> outcome.code().equals(code)).findFirst().orElseThrow();
    }

    Course withoutPractice() {
        practice.clear();
        return this;
    }

    Course practice(int minutes, Practice.Kind kind, int contacts) {
        practice.add(new PracticeEntry(id(), ENROLMENT, FIRST_DAY, minutes, kind, contacts));
        return this;
    }

    Course confirm(String rule) {
        confirmations.put(rule, new RuleConfirmation(id(), ENROLMENT, rule, PEER, now));
        return this;
    }

    Course withoutConfirmation(String rule) {
        confirmations.remove(rule);
        return this;
    }

    Progress progress() {
        return Progress.of(version, new Progress.Recorded(presence(), practice, results, confirmations.values()));
    }

    Presence presence() {
        return Presence.of(sessions(), List.copyOf(attendance.values()));
    }

    List<Session> sessions() {
        return List.copyOf(sessions.values());
    }

    Eligibility eligibility() {
        return progress().eligibility();
    }

    List<Missing> missing() {
        return eligibility().missingList();
    }

    RuleState state(String rule) {
        return progress().rules().stream().filter(line -> line.rule().id().equals(rule)).findFirst().orElseThrow().state();
    }

    OutcomeLine line(String outcome) {
        return progress().modules().stream().flatMap(module -> module.outcomes().stream())
                .filter(line -> line.outcome().code().equals(outcome)).findFirst().orElseThrow();
    }

    private UUID id() {
        return new UUID(1, ids++);
    }
}
