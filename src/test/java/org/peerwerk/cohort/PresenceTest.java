package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final UUID PERSON = new UUID(7, 1);
    private final Session both = Samples.session(1, Samples.FIRST, Samples.part("M1", 1, 90, SessionPart.Lead.PEER),
            Samples.part("M2", 1, 180, SessionPart.Lead.PEER));
    private final Session later = Samples.session(2, Samples.FIRST.plusDays(1), Samples.part("M1", 2, 90, SessionPart.Lead.PEER));

    private static Attendance attendance(Session session, Attendance.Kind kind, int present, int madeUp) {
        var attendance = new Attendance(session.id(), PERSON);
        attendance.record(kind, present, madeUp, session.minutes(), Samples.PROFESSIONAL, Samples.NOW);
        return attendance;
    }

    @Test
    void nothing_recorded_is_nothing_attended() {
        var presence = Presence.of(List.of(both, later), List.of());
        assertEquals(0, presence.totalMinutes());
        assertFalse(presence.hasStarted("M1"));
    }

    @Test
    void minutes_missed_in_a_session_of_two_modules_are_shared_by_their_length() {
        var presence = Presence.of(List.of(both, later), List.of(attendance(both, Attendance.Kind.PARTLY, 180, 0)));
        assertEquals(60, presence.minutesOf("M1"));
        assertEquals(120, presence.minutesOf("M2"));
        assertEquals(180, presence.totalMinutes());
    }

    @Test
    void made_up_minutes_count_as_attended() {
        var presence = Presence.of(List.of(later), List.of(attendance(later, Attendance.Kind.EXCUSED, 0, 90)));
        assertEquals(90, presence.minutesOf("M1"));
    }

    @Test
    void made_up_minutes_do_not_hide_what_was_missed_where_only_presence_counts() {
        var presence = Presence.of(List.of(later), List.of(attendance(later, Attendance.Kind.PARTLY, 60, 30)));
        assertEquals(Map.of(later.day(), 0), presence.missedByDay("M1", true));
        assertEquals(Map.of(later.day(), 30), presence.missedByDay("M1", false));
    }

    @Test
    void excused_is_not_attended() {
        var presence = Presence.of(List.of(both, later), List.of(attendance(later, Attendance.Kind.EXCUSED, 0, 0)));
        assertEquals(0, presence.totalMinutes());
        assertFalse(presence.hasStarted("M1"));
    }

    @Test
    void a_module_has_started_with_the_first_minute_of_its_first_session() {
        var presence = Presence.of(List.of(both, later), List.of(attendance(both, Attendance.Kind.PARTLY, 1, 0)));
        assertTrue(presence.hasStarted("M2"));
    }

    @Test
    void two_sessions_on_one_day_miss_their_minutes_together() {
        var morning = Samples.session(3, Samples.FIRST, Samples.part("M1", 1, 45, SessionPart.Lead.PEER));
        var afternoon = Samples.session(4, Samples.FIRST, Samples.part("M1", 1, 45, SessionPart.Lead.PEER));
        var presence = Presence.of(List.of(morning, afternoon), List.of(attendance(morning, Attendance.Kind.PARTLY, 35, 0),
                attendance(afternoon, Attendance.Kind.PARTLY, 40, 0)));
        assertEquals(Map.of(Samples.FIRST, 15), presence.missedByDay("M1", false));
    }
}
