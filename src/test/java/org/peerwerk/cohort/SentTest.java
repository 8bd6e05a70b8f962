package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerwerk.cohort.Sent.Belonging;

class SentTest {
    private static final UUID PERSON = new UUID(0, 1);
    private static final LocalDate APPLIED = LocalDate.of(2027, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    private static boolean isSeen(Belonging... belongings) {
        return Sent.isSeen(List.of(belongings), APPLIED, TODAY);
    }

    private static Belonging from(LocalDate since, LocalDate until) {
        return new Belonging(PERSON, since, until);
    }

    @Test
    void who_has_belonged_since_before_the_application_is_seen() {
        assertTrue(isSeen(from(APPLIED, null)));
        assertTrue(isSeen(from(APPLIED.minusYears(3), TODAY.plusDays(1))), "today is the last day");
    }

    @Test
    void hours_stay_the_same_when_the_details_go() {
        Session session = Samples.session(1, Samples.FIRST, Samples.part("M1", 1, 90, SessionPart.Lead.PEER));
        var attendance = new Attendance(session.id(), PERSON);
        attendance.record(Attendance.Kind.PARTLY, 60, 0, session.minutes(), Samples.PROFESSIONAL, Samples.NOW);
        var before = Sent.Hours.of(List.of(session), List.of(attendance), null);
        assertEquals(new Sent.Hours(60, 90), before);
        assertEquals(before, Sent.Hours.of(List.of(session), List.of(), Presence.of(List.of(session), List.of(attendance)).totals()));
    }

    @Test
    void from_the_day_on_which_a_person_has_left_nothing_is_seen() {
        assertFalse(isSeen(from(APPLIED, TODAY)));
        assertFalse(isSeen(from(APPLIED, APPLIED.plusDays(5))));
        assertFalse(isSeen());
    }

    @Test
    void who_came_after_the_application_is_not_seen() {
        assertFalse(isSeen(from(APPLIED.plusDays(1), null)));
    }

    @Test
    void coming_back_opens_nothing_old() {
        assertFalse(isSeen(from(APPLIED, APPLIED.plusDays(10)), from(APPLIED.plusDays(11), null)));
    }

    @Test
    void a_contract_that_is_renewed_without_a_day_between_changes_nothing() {
        assertTrue(isSeen(from(APPLIED.plusDays(10), null), from(APPLIED.minusDays(9), APPLIED.plusDays(10))));
    }

    @Test
    void there_is_nothing_else_an_organisation_could_see() {
        assertEquals(Set.of("application", "name", "course", "startsOn", "endsOn", "appliedOn", "admittedOn", "finished", "hours"),
                Stream.of(Sent.class.getRecordComponents()).map(one -> one.getName()).collect(Collectors.toSet()));
    }
}
