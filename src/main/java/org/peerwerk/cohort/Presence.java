package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one person attended, as minutes by module. Where a session covers several modules and the person missed a part of it, the
 * missed minutes are shared among the modules by their length, because nobody notes down at which minute somebody left.
 *
 * <p>The details of who was there when are deleted before the results that rest on them; then {@link Totals} are left, which answer every
 * question a rule asks as the details did.
 */
public final class Presence {
    private static final OfModule NOTHING = new OfModule(0, 0, false, List.of(), List.of());

    private final List<Session> sessions;
    private final Map<UUID, Attendance> bySession;
    private final Totals totals;

    /** @param modules by their codes */
    public record Totals(int minutes, Map<String, OfModule> modules) {
        public Totals {
            modules = Map.copyOf(modules);
        }
    }

    /**
     * What is left of one module.
     *
     * @param planned minutes of the cohort's sessions
     * @param missed  minutes of each day on which some were missed, in the order of their length; @param absent the same where only
     * presence counts
     */
    public record OfModule(int minutes, int planned, boolean started, List<Integer> missed, List<Integer> absent) {
        public OfModule {
            missed = List.copyOf(missed);
            absent = List.copyOf(absent);
        }
    }

    private Presence(List<Session> sessions, Map<UUID, Attendance> bySession, Totals totals) {
        this.sessions = sessions;
        this.bySession = bySession;
        this.totals = totals;
    }

    /** @param sessions all of the cohort; @param attendance of one enrolment */
    public static Presence of(List<Session> sessions, List<Attendance> attendance) {
        return of(sessions, attendance, null);
    }

    /** @param totals what is left where the details are deleted; null before */
    public static Presence of(List<Session> sessions, List<Attendance> attendance, Totals totals) {
        return new Presence(sessions, attendance.stream().collect(Collectors.toMap(Attendance::sessionId, row -> row)), totals);
    }

    /** The details are deleted. */
    public boolean isReduced() {
        return totals != null;
    }

    /** What is to be kept when the details go. */
    public Totals totals() {
        return totals != null ? totals : new Totals(totalMinutes(), sessions.stream().flatMap(session -> session.parts().stream())
                .map(SessionPart::moduleCode).distinct().collect(Collectors.toMap(Function.identity(), module -> new OfModule(minutesOf(module),
                        plannedMinutes(module), hasStarted(module), missed(module, true), missed(module, false)))));
    }

    private OfModule left(String module) {
        return totals.modules().getOrDefault(module, NOTHING);
    }

    /** Minutes attended or made up, of all sessions. */
    public int totalMinutes() {
        return totals != null ? totals.minutes() : sessions.stream().mapToInt(session -> counted(session, true)).sum();
    }

    /** Minutes attended or made up that belong to this module; shared minutes are rounded down once, at the end. */
    public int minutesOf(String module) {
        return totals != null ? left(module).minutes() : minutesOf(module, true);
    }

    /** Minutes that the cohort's sessions spend on this module. */
    public int plannedMinutes(String module) {
        return totals != null ? left(module).planned() : sessions.stream().flatMap(session -> session.parts().stream())
                .filter(part -> part.moduleCode().equals(module)).mapToInt(SessionPart::minutes).sum();
    }

    /** Minutes of the module missed on each day on which some were. @param madeUpCounts false where the rule accepts presence only */
    public List<Integer> missed(String module, boolean madeUpCounts) {
        if (totals != null) {
            return madeUpCounts ? left(module).missed() : left(module).absent();
        }
        var missed = new TreeMap<LocalDate, Integer>();
        for (Session session : sessions) {
            if (session.parts().stream().anyMatch(part -> part.moduleCode().equals(module))) {
                missed.merge(session.day(), session.minutes() - counted(session, madeUpCounts), Integer::sum);
            }
        }
        return missed.values().stream().filter(minutes -> minutes > 0).sorted().toList();
    }

    /** True once a session of this module has something recorded as present. */
    public boolean hasStarted(String module) {
        return totals != null ? left(module).started() : sessions.stream().anyMatch(session -> session.parts().stream()
                .anyMatch(part -> part.moduleCode().equals(module)) && counted(session, true) > 0);
    }

    /** Empty once the details are deleted. */
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
