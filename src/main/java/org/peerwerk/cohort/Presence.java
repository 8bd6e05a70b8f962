package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one person attended, as minutes by module. Where a session covers several modules and the person missed a part of it, the
 * missed minutes are shared among the modules by their length, because nobody notes down at which minute somebody left.
 */
public final class Presence {
    private final List<Session> sessions;
    private final Map<UUID, Attendance> bySession;

    private Presence(List<Session> sessions, Map<UUID, Attendance> bySession) {
        this.sessions = sessions;
        this.bySession = bySession;
    }

    /** @param sessions all of the cohort; @param attendance of one enrolment */
    public static Presence of(List<Session> sessions, List<Attendance> attendance) {
        return new Presence(sessions, attendance.stream().collect(Collectors.toMap(Attendance::sessionId, row -> row)));
    }

    /** Minutes attended or made up, of all sessions. */
    public int totalMinutes() {
        return sessions.stream().mapToInt(session -> counted(session, true)).sum();
    }

    /** Minutes attended or made up that belong to this module; shared minutes are rounded down once, at the end. */
    public int minutesOf(String module) {
        return minutesOf(module, true);
    }

    /** Minutes that the cohort's sessions spend on this module. */
    public int plannedMinutes(String module) {
        return sessions.stream().flatMap(session -> session.parts().stream()).filter(part -> part.moduleCode().equals(module))
                .mapToInt(SessionPart::minutes).sum();
    }

    /** Minutes of the module missed on each day. @param madeUpCounts false where the rule accepts presence only */
    public Map<LocalDate, Integer> missedByDay(String module, boolean madeUpCounts) {
        var missed = new TreeMap<LocalDate, Integer>();
        for (Session session : sessions) {
            if (session.parts().stream().anyMatch(part -> part.moduleCode().equals(module))) {
                missed.merge(session.day(), session.minutes() - counted(session, madeUpCounts), Integer::sum);
            }
        }
        return missed;
    }

    /** True once a session of this module has something recorded as present. */
    public boolean hasStarted(String module) {
        return sessions.stream().anyMatch(session -> session.parts().stream().anyMatch(part -> part.moduleCode().equals(module))
                && counted(session, true) > 0);
    }

    public Map<UUID, Attendance> bySession() {
        return new HashMap<>(bySession);
    }

    private int minutesOf(String module, boolean madeUpCounts) {
        double minutes = 0;
        for (Session session : sessions) {
            int ofModule = session.parts().stream().filter(part -> part.moduleCode().equals(module)).mapToInt(SessionPart::minutes).sum();
            if (ofModule > 0) {
                minutes += (double) counted(session, madeUpCounts) * ofModule / session.minutes();
            }
        }
        return (int) Math.floor(minutes + 1e-6);
    }

    private int counted(Session session, boolean madeUpCounts) {
        Attendance attendance = bySession.get(session.id());
        return attendance == null ? 0 : attendance.presentMinutes() + (madeUpCounts ? attendance.madeUpMinutes() : 0);
    }
}
