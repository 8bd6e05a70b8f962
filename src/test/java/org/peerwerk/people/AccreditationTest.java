package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.people.Accreditation.Scope;
import org.peerwerk.shared.RuleBroken;

class AccreditationTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID OFFICE = new UUID(0, 2);

    @Test
    void it_holds_from_its_first_to_its_last_day() {
        var accreditation = granted(Capacity.PROFESSIONAL, TODAY.plusDays(10), false);
        assertFalse(accreditation.holds(TODAY.minusDays(1)));
        assertTrue(accreditation.holds(TODAY));
        assertTrue(accreditation.holds(TODAY.plusDays(10)));
        assertFalse(accreditation.holds(TODAY.plusDays(11)));
    }

    @Test
    void a_peer_needs_the_peers_own_yes() {
        RuleBroken rule = assertThrows(RuleBroken.class, () -> granted(Capacity.PEER, TODAY, false));
        assertEquals("permission.no-peer-consent", rule.code());
        assertEquals("capacity", rule.field());
        assertEquals(Capacity.PEER, granted(Capacity.PEER, TODAY, true).capacity());
    }

    @Test
    void one_from_a_certificate_needs_the_peers_yes_too() {
        var scope = new Scope(PERSON, "peer-supporter", Activity.TRAIN, Capacity.PEER);
        assertThrows(RuleBroken.class, () -> Accreditation.earned(new UUID(0, 3), scope, TODAY, TODAY.plusYears(3), "PW-1", false));
        Accreditation earned = Accreditation.earned(new UUID(0, 3), scope, TODAY, TODAY.plusYears(3), "PW-1", true);
        assertEquals(Source.CERTIFICATE, earned.source());
    }

    @Test
    void a_grant_needs_a_reason() {
        assertThrows(RuleBroken.class, () -> Accreditation.grant(new UUID(0, 3), scope(Capacity.PROFESSIONAL), TODAY, TODAY, " ", false, OFFICE));
    }

    @Test
    void it_cannot_end_before_it_begins() {
        assertThrows(RuleBroken.class, () -> granted(Capacity.PROFESSIONAL, TODAY.minusDays(1), false));
    }

    @Test
    void nobody_grants_themselves_anything() {
        assertThrows(RuleBroken.class,
                () -> Accreditation.grant(new UUID(0, 3), scope(Capacity.PROFESSIONAL), TODAY, TODAY, "reason", false, PERSON));
    }

    @Test
    void ended_early_it_does_not_hold_from_that_day_on() {
        var accreditation = granted(Capacity.PROFESSIONAL, TODAY.plusYears(3), false);
        accreditation.end(TODAY.plusDays(5));
        assertTrue(accreditation.holds(TODAY.plusDays(4)));
        assertFalse(accreditation.holds(TODAY.plusDays(5)));
    }

    @Test
    void ended_on_its_first_day_it_never_held() {
        var accreditation = granted(Capacity.PROFESSIONAL, TODAY.plusYears(3), false);
        accreditation.end(TODAY);
        assertFalse(accreditation.holds(TODAY));
        assertEquals(TODAY.minusDays(1), accreditation.validUntil());
    }

    @Test
    void what_has_ended_cannot_be_ended_again() {
        var accreditation = granted(Capacity.PROFESSIONAL, TODAY, false);
        assertThrows(RuleBroken.class, () -> accreditation.end(TODAY.plusDays(1)));
    }

    private static Accreditation granted(Capacity capacity, LocalDate until, boolean consented) {
        return Accreditation.grant(new UUID(0, 3), scope(capacity), TODAY, until, "first trainers", consented, OFFICE);
    }

    private static Scope scope(Capacity capacity) {
        return new Scope(PERSON, "peer-supporter", Activity.TRAIN, capacity);
    }
}
