package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.accounts.Invitation.Offer;
import org.peerwerk.accounts.Invitation.State;
import org.peerwerk.people.Membership;
import org.peerwerk.people.Standing;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;

class InvitationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final UUID PERSON = new UUID(0, 5);

    @Test
    void the_membership_begins_on_its_day_with_the_persons_yes() {
        Invitation invitation = asked(TODAY.plusDays(10), null);
        Membership begun = invitation.accept(new UUID(0, 9), NOW);
        assertEquals(PERSON, begun.person());
        assertEquals(Standing.STAFF, begun.standing());
        assertFalse(begun.holds(TODAY.plusDays(9)));
        assertTrue(begun.holds(TODAY.plusDays(10)));
        assertEquals(State.ACCEPTED, invitation.state());
    }

    @Test
    void a_late_yes_begins_today_and_the_end_stays() {
        Membership begun = asked(TODAY, TODAY.plusDays(30)).accept(new UUID(0, 9), NOW.plusDays(20));
        assertFalse(begun.holds(TODAY.plusDays(19)));
        assertTrue(begun.holds(TODAY.plusDays(20)));
        assertTrue(begun.holds(TODAY.plusDays(30)));
        assertFalse(begun.holds(TODAY.plusDays(31)));
    }

    @Test
    void a_yes_after_the_end_is_too_late() {
        assertRefused("invitation.over", () -> asked(TODAY, TODAY.plusDays(3)).accept(new UUID(0, 9), NOW.plusDays(4)));
    }

    @Test
    void nobody_is_a_member_before_they_were_asked() {
        assertRefused("invitation.over", () -> waiting(TODAY, null).accept(new UUID(0, 9), NOW));
    }

    @Test
    void it_is_answered_once() {
        Invitation invitation = asked(TODAY, null);
        invitation.decline(NOW);
        assertRefused("invitation.over", () -> invitation.accept(new UUID(0, 9), NOW));
        assertRefused("invitation.over", () -> invitation.withdraw(NOW));
        assertRefused("invitation.over", () -> invitation.repeat(NOW.plusDays(1)));
    }

    @Test
    void what_is_taken_back_cannot_be_answered() {
        Invitation invitation = asked(TODAY, null);
        invitation.withdraw(NOW);
        assertRefused("invitation.over", () -> invitation.accept(new UUID(0, 9), NOW));
    }

    @Test
    void an_answer_has_sixty_days_from_the_last_sending() {
        Invitation invitation = asked(TODAY.plusDays(90), null);
        assertTrue(invitation.isOpen(NOW.plusDays(59)));
        assertFalse(invitation.isOpen(NOW.plusDays(61)));
        invitation.repeat(NOW.plusDays(61));
        assertFalse(invitation.isOpen(NOW.plusDays(61)), "the login server comes first");
        invitation.ask(PERSON);
        assertTrue(invitation.isOpen(NOW.plusDays(120)));
    }

    @Test
    void it_is_repeated_once_an_hour_and_each_sending_has_a_name_of_its_own() {
        Invitation invitation = asked(TODAY, null);
        assertRefused("invitation.too-soon", () -> invitation.repeat(NOW.plusMinutes(59)));
        String first = invitation.occasion("account");
        invitation.repeat(NOW.plusHours(2));
        assertEquals(State.WAITING, invitation.state());
        assertFalse(first.equals(invitation.occasion("account")));
    }

    @Test
    void only_the_invited_person_finds_it() {
        Invitation invitation = asked(TODAY, null);
        invitation.requireFor(PERSON);
        assertThrows(NotFound.class, () -> invitation.requireFor(new UUID(0, 6)));
        assertThrows(NotFound.class, () -> waiting(TODAY, null).requireFor(PERSON));
    }

    @Test
    void days_and_address_are_checked_beside_their_fields() {
        assertEquals("since", refused(() -> waiting(TODAY.minusDays(1), null)).field());
        assertEquals("since", refused(() -> waiting(TODAY.plusDays(400), null)).field());
        assertEquals("until", refused(() -> waiting(TODAY.plusDays(4), TODAY.plusDays(3))).field());
        for (String email : new String[] {"nobody", "a@b", "a b@example.org", "@example.org", "a@example.org, b@example.org"}) {
            assertEquals("email", refused(() -> invitation(TODAY, null, email)).field(), email);
        }
    }

    private static Invitation asked(LocalDate since, LocalDate last) {
        Invitation invitation = waiting(since, last);
        invitation.ask(PERSON);
        return invitation;
    }

    private static Invitation waiting(LocalDate since, LocalDate last) {
        return invitation(since, last, "Ina@Example.org");
    }

    private static Invitation invitation(LocalDate since, LocalDate last, String email) {
        return new Invitation(new UUID(0, 1), new Offer(new UUID(0, 2), Standing.STAFF, since, last), Invitee.byMail("Ina", "Iversen", email),
                new UUID(0, 3), NOW);
    }

    private static void assertRefused(String code, Executable action) {
        assertEquals(code, refused(action).code());
    }

    private static RuleBroken refused(Executable action) {
        return assertThrows(RuleBroken.class, action);
    }
}
