package org.peerwerk.assessment.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.peerwerk.assessment.Way;
import org.peerwerk.cohort.Attendance;
import org.peerwerk.cohort.SessionPart;

/**
 * A session of the course and whether the person was there.
 *
 * @param modules  their codes, as they are read
 * @param state    ahead, open (nothing recorded), gone (details deleted), or the kind of attendance, as the end of a message key
 * @param attended minutes present; @param madeUp minutes made up; @param minutes of the session
 */
public record CourseDay(LocalDate day, LocalTime startsAt, String place, String modules, String state, int attended, int madeUp,
        int minutes) {

    static List<CourseDay> of(Way way, LocalDate today) {
        var attendance = way.presence().bySession();
        return way.sessions().stream().map(session -> {
            Attendance row = attendance.get(session.id());
            String modules = session.parts().stream().map(SessionPart::moduleCode).distinct().collect(Collectors.joining(", "));
            String state = row != null ? row.kind().name().toLowerCase(Locale.ROOT) : way.presence().isReduced() ? "gone" : session.day().isBefore(today) ? "open" : "ahead";
            return new CourseDay(session.day(), session.startsAt(), session.place(), modules, state, row == null ? 0 : row.presentMinutes(),
                    row == null ? 0 : row.madeUpMinutes(), session.minutes());
        }).toList();
    }
}
