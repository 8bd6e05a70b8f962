package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.RuleBroken;

class EnrolmentTest {
    private final Enrolment enrolment = new Enrolment(new UUID(7, 1), Samples.COHORT, new UUID(8, 1), Samples.STAFF, 3, 10, Samples.FIRST);

    @Test
    void who_leaves_gives_the_place_free() {
        enrolment.leave();
        assertNull(enrolment.placeNumber());
        assertFalse(enrolment.isTakingPart());
    }

    @Test
    void who_left_may_come_back_to_another_place() {
        enrolment.leave();
        enrolment.comeBack(new UUID(8, 2), 5, 10);
        assertEquals(5, enrolment.placeNumber());
        assertTrue(enrolment.isTakingPart());
    }

    @Test
    void who_takes_part_is_not_admitted_again() {
        assertThrows(Conflict.class, () -> enrolment.comeBack(new UUID(8, 2), 5, 10));
    }

    @Test
    void a_completed_course_is_not_left() {
        enrolment.complete();
        assertThrows(RuleBroken.class, enrolment::leave);
    }

    @Test
    void who_has_died_holds_no_place_and_the_wrong_person_stands_as_before() {
        enrolment.rest();
        assertNull(enrolment.placeNumber());
        assertEquals(Enrolment.Status.LEFT, enrolment.status());
        assertTrue(enrolment.isResting());
        enrolment.wake(5, 11);
        assertEquals(Enrolment.Status.ACTIVE, enrolment.status());
        assertEquals(5, enrolment.placeNumber());
        assertFalse(enrolment.isResting());
    }

    @Test
    void a_completed_course_stays_completed_by_a_death() {
        enrolment.complete();
        enrolment.rest();
        assertEquals(Enrolment.Status.COMPLETED, enrolment.status());
        assertFalse(enrolment.isResting());
    }

    @Test
    void practice_of_tomorrow_is_refused_and_today_is_a_day_in_germany() {
        var lateEvening = Samples.NOW.withHour(23);
        LocalDate there = LocalDate.of(2027, 3, 3);
        new Practice(new UUID(9, 1), enrolment.id(), there, 60, Practice.Kind.TALK, 1, Samples.PEER, lateEvening);
        assertEquals("day", assertThrows(RuleBroken.class, () -> new Practice(new UUID(9, 2), enrolment.id(), there.plusDays(1), 60,
                Practice.Kind.TALK, 1, Samples.PEER, lateEvening)).field());
    }

    @Test
    void nothing_is_added_once_the_course_is_over_for_the_person() {
        enrolment.requireRunning();
        enrolment.complete();
        assertEquals("enrolment.over", assertThrows(RuleBroken.class, enrolment::requireRunning).code());
    }
}
