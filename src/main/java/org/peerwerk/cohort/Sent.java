package org.peerwerk.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What an organisation sees of somebody whom it sends, and nothing else (I12): applied, admitted, dates, finished. Whether somebody waits or
 * was declined is not in it. The person sees the same on their own page.
 *
 * @param admittedOn null while the person has not been admitted, whatever was answered
 * @param hours      null where neither the person nor a works agreement allows them, and once the records are gone
 */
public record Sent(UUID application, String name, String course, LocalDate startsOn, LocalDate endsOn, LocalDate appliedOn,
        LocalDate admittedOn, boolean finished, Hours hours) {

    /** @param attended minutes, made up included; @param planned minutes of all sessions */
    public record Hours(int attended, int planned) {
        /** @param totals what is left where the details are deleted; null before */
        static Hours of(List<Session> sessions, List<Attendance> attendance, Presence.Totals totals) {
            return new Hours(Presence.of(sessions, attendance, totals).totalMinutes(), sessions.stream().mapToInt(Session::minutes).sum());
        }
    }

    /** A time in which the person belonged to the organisation. @param until first day without it; null where no end is known */
    public record Belonging(UUID person, LocalDate since, LocalDate until) {
        private boolean holds(LocalDate on) {
            return !since.isAfter(on) && (until == null || until.isAfter(on));
        }
    }

    /**
     * The organisation sees it only as long as the person has belonged to it without a day between, from the day of the application until
     * today: who leaves is out the same day (I18), also of what was before, and coming back opens nothing old.
     */
    static boolean isSeen(Collection<Belonging> belongings, LocalDate appliedOn, LocalDate today) {
        LocalDate day = appliedOn;
        while (!day.isAfter(today)) {
            LocalDate on = day;
            Belonging there = belongings.stream().filter(one -> one.holds(on)).findFirst().orElse(null);
            if (there == null) {
                return false;
            }
            if (there.until() == null) {
                return true;
            }
            day = there.until();
        }
        return true;
    }
}
