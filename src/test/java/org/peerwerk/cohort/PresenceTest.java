package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Json;

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
        assertEquals(List.of(), presence.missed("M1", true));
        assertEquals(List.of(30), presence.missed("M1", false));
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
        assertEquals(List.of(15), presence.missed("M1", false));
    }

    @Test
    void what_is_left_answers_every_question_as_the_details_did() {
        List<Session> sessions = List.of(both, later);
        var details = Presence.of(sessions, List.of(attendance(both, Attendance.Kind.PARTLY, 200, 10), attendance(later, Attendance.Kind.EXCUSED, 0, 45)));
        var left = Presence.of(sessions, List.of(), Json.read(Json.write(details.totals()), Presence.Totals.class));
        assertTrue(left.isReduced());
        assertFalse(details.isReduced());
        assertEquals(details.totalMinutes(), left.totalMinutes());
        for (String module : List.of("M1", "M2", "M3")) {
            assertEquals(details.minutesOf(module), left.minutesOf(module), module);
            assertEquals(details.plannedMinutes(module), left.plannedMinutes(module), module);
            assertEquals(details.hasStarted(module), left.hasStarted(module), module);
            assertEquals(details.missed(module, true), left.missed(module, true), module);
            assertEquals(details.missed(module, false), left.missed(module, false), module);
        }
        assertEquals(details.totals(), left.totals());
    }
}
