package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.RuleBroken;

class AttendanceTest {
    private static final UUID PERSON = new UUID(7, 1);
    private final Attendance attendance = new Attendance(new UUID(6, 1), PERSON);

    private void record(Attendance.Kind kind, int present, int madeUp) {
        attendance.record(kind, present, madeUp, 180, Samples.PROFESSIONAL, Samples.NOW);
    }

    @Test
    void who_was_present_was_there_the_whole_session_whatever_stands_in_the_minutes() {
        record(Attendance.Kind.PRESENT, 3, 0);
        assertEquals(180, attendance.presentMinutes());
    }

    @Test
    void who_is_excused_or_absent_has_no_minutes() {
        for (Attendance.Kind kind : new Attendance.Kind[] {Attendance.Kind.EXCUSED, Attendance.Kind.ABSENT}) {
            record(kind, 90, 0);
            assertEquals(0, attendance.presentMinutes());
        }
    }

    @Test
    void partly_needs_minutes_that_fit_the_session() {
        for (int minutes : new int[] {0, 181}) {
            var refused = assertThrows(RuleBroken.class, () -> record(Attendance.Kind.PARTLY, minutes, 0));
            assertEquals("minutes-" + PERSON, refused.field());
        }
    }

    @Test
    void present_and_made_up_minutes_never_exceed_the_session() {
        record(Attendance.Kind.PARTLY, 100, 80);
        assertEquals(180, attendance.countedMinutes());
        var refused = assertThrows(RuleBroken.class, () -> record(Attendance.Kind.PARTLY, 100, 81));
        assertEquals("made-up-" + PERSON, refused.field());
        assertThrows(RuleBroken.class, () -> record(Attendance.Kind.PRESENT, 0, 1));
    }

    @Test
    void a_refused_entry_changes_nothing() {
        record(Attendance.Kind.PARTLY, 100, 80);
        assertThrows(RuleBroken.class, () -> record(Attendance.Kind.EXCUSED, 0, 181));
        assertEquals(Attendance.Kind.PARTLY, attendance.kind());
        assertEquals(180, attendance.countedMinutes());
    }

    @Test
    void the_same_entry_sent_twice_is_recognised() {
        record(Attendance.Kind.PRESENT, 0, 0);
        assertTrue(attendance.isAlready(Attendance.Kind.PRESENT, 17, 0, 180));
        assertFalse(attendance.isAlready(Attendance.Kind.PARTLY, 180, 0, 180));
    }
}
