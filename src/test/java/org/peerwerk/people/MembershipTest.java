package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);

    @Test
    void who_leaves_is_out_the_same_day() {
        var membership = membership();
        assertTrue(membership.holds(TODAY.plusDays(7)));
        membership.end(TODAY.plusDays(7));
        assertTrue(membership.holds(TODAY.plusDays(6)));
        assertFalse(membership.holds(TODAY.plusDays(7)));
    }

    @Test
    void an_end_that_is_known_before_moves_only_to_an_earlier_day() {
        var membership = membership();
        membership.end(TODAY.plusDays(30));
        assertTrue(membership.holds(TODAY.plusDays(29)));
        membership.end(TODAY.plusDays(3));
        assertFalse(membership.holds(TODAY.plusDays(3)));
        assertTrue(membership.holds(TODAY.plusDays(2)));
    }

    @Test
    void one_that_begins_later_does_not_hold_before() {
        var membership = membership();
        assertFalse(membership.holds(TODAY.minusDays(1)));
        assertTrue(membership.holds(TODAY));
    }

    @Test
    void ending_twice_keeps_the_first_day() {
        var membership = membership();
        membership.end(TODAY.plusDays(1));
        membership.end(TODAY.plusDays(9));
        assertFalse(membership.holds(TODAY.plusDays(5)));
    }

    @Test
    void staff_can_become_an_admin() {
        var membership = membership();
        membership.become(Standing.ADMIN);
        assertEquals(Standing.ADMIN, membership.standing());
    }

    private static Membership membership() {
        return new Membership(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), Standing.STAFF, TODAY);
    }
}
