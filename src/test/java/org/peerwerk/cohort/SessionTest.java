package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

class SessionTest {
    private final Session session = Samples.session(1, Samples.FIRST, Samples.part("M1", 1, 90, SessionPart.Lead.PEER));

    private static String refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(RuleBroken.class, what).code();
    }

    @Test
    void a_session_covers_something() {
        assertEquals("session.covers-nothing", refused(() -> session.cover(List.of(), 0)));
    }

    @Test
    void a_session_is_at_most_ten_hours_long() {
        session.cover(List.of(Samples.part("M1", 1, 600, SessionPart.Lead.PEER)), 0);
        assertEquals("session.too-long", refused(() -> session.cover(List.of(Samples.part("M1", 1, 595, SessionPart.Lead.PEER),
                Samples.part("M1", 2, 6, SessionPart.Lead.PEER)), 0)));
    }

    @Test
    void a_session_is_never_shorter_than_what_somebody_attended() {
        session.cover(List.of(Samples.part("M1", 1, 80, SessionPart.Lead.PEER)), 80);
        assertEquals("session.shorter-than-recorded", refused(() -> session.cover(List.of(Samples.part("M1", 1, 79,
                SessionPart.Lead.PEER)), 80)));
        assertEquals(80, session.minutes());
    }

    @Test
    void a_part_is_a_unit_of_the_version() {
        assertEquals(2, SessionPart.of(Samples.version(), "M1", 2, 45, SessionPart.Lead.BOTH).unitNumber());
        assertEquals("session.no-such-unit", refused(() -> SessionPart.of(Samples.version(), "M2", 2, 45, SessionPart.Lead.BOTH)));
        assertEquals("session.no-such-unit", refused(() -> SessionPart.of(Samples.version(), "M2", 0, 45, SessionPart.Lead.BOTH)));
        assertThrows(NotFound.class, () -> SessionPart.of(Samples.version(), "M9", 1, 45, SessionPart.Lead.BOTH));
    }

    @Test
    void self_study_is_no_part_of_a_session() {
        assertEquals("session.no-such-unit", refused(() -> SessionPart.of(Samples.version(), "M1", 3, 45, SessionPart.Lead.BOTH)));
    }
}
