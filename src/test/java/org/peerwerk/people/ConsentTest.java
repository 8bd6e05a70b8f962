package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");

    @Test
    void a_yes_stands_until_it_is_taken_back() {
        var consent = new Consent(new UUID(0, 1), new UUID(0, 2), Purpose.PEER, NOW);
        assertTrue(consent.stands());
        consent.withdraw(NOW.plusDays(1));
        assertFalse(consent.stands());
    }

    @Test
    void taking_back_twice_keeps_the_first_moment() {
        var consent = new Consent(new UUID(0, 1), new UUID(0, 2), Purpose.PEER, NOW);
        consent.withdraw(NOW.plusDays(1));
        consent.withdraw(NOW.plusDays(2));
        assertEquals(NOW.plusDays(1), consent.withdrawnAt());
    }

    @Test
    void only_being_shown_as_a_peer_builds_on_another_yes() {
        assertEquals(Set.of(Purpose.PEER), Purpose.PEER_SHOWN_IN_COURSES.needed());
        assertEquals(Set.of(), Purpose.PEER.needed());
        assertEquals(Set.of(), Purpose.SELF_ADVOCATE.needed());
    }
}
