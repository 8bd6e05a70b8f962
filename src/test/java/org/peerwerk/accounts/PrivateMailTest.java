package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peerwerk.accounts.PrivateMail.Confirmation;
import org.peerwerk.shared.RuleBroken;

class PrivateMailTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2027-03-03T10:00:00+01:00");
    private static final UUID PERSON = new UUID(0, 5);

    @Test
    void an_address_counts_when_its_code_came_back() {
        PrivateMail mail = proposed("a@example.org", "right");
        assertNull(mail.address());
        assertEquals(Confirmation.DONE, mail.confirm("right", NOW));
        assertEquals("a@example.org", mail.address());
        assertNull(mail.pending());
        assertEquals(Confirmation.OVER, mail.confirm("right", NOW), "a code works once");
    }

    @Test
    void a_new_address_waits_beside_the_old_one() {
        PrivateMail mail = proposed("a@example.org", "right");
        mail.confirm("right", NOW);
        mail.propose("b@example.org", "other", NOW);
        assertEquals("a@example.org", mail.address());
        assertEquals(Confirmation.WRONG, mail.confirm("right", NOW));
        assertEquals(Confirmation.DONE, mail.confirm("other", NOW));
        assertEquals("b@example.org", mail.address());
    }

    @Test
    void a_code_holds_for_a_day_and_ten_attempts() {
        assertEquals(Confirmation.DONE, proposed("a@example.org", "right").confirm("right", NOW.plusHours(24)));
        assertEquals(Confirmation.OVER, proposed("a@example.org", "right").confirm("right", NOW.plusHours(24).plusSeconds(1)));
        PrivateMail mail = proposed("a@example.org", "right");
        for (int i = 0; i < PrivateMail.MOST_TRIES; i++) {
            assertEquals(Confirmation.WRONG, mail.confirm("wrong", NOW));
        }
        assertEquals(Confirmation.OVER, mail.confirm("right", NOW));
    }

    @Test
    void five_codes_are_sent_a_day_also_after_the_address_was_thrown_away() {
        PrivateMail mail = proposed("a@example.org", "1");
        for (int i = 2; i <= PrivateMail.MOST_CODES_A_DAY; i++) {
            mail.forget();
            mail.propose("a@example.org", String.valueOf(i), NOW);
        }
        assertEquals("account.code-often", assertThrows(RuleBroken.class, () -> mail.propose("a@example.org", "x", NOW.plusHours(3))).code());
        mail.propose("a@example.org", "tomorrow", NOW.plusHours(14));
        assertEquals(Confirmation.DONE, mail.confirm("tomorrow", NOW.plusHours(15)));
    }

    @Test
    void what_is_no_address_is_refused_beside_its_field() {
        assertEquals("address", assertThrows(RuleBroken.class, () -> proposed("a@example", "1")).field());
    }

    @Test
    void a_code_is_forgiving_of_how_it_is_typed_and_fits_one_person() {
        MailCode code = MailCode.random(new SecureRandom());
        assertTrue(code.grouped().matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), code.grouped());
        String typed = " " + code.grouped().toLowerCase(java.util.Locale.ROOT).replace("-", " – ").replace('0', 'o').replace('1', 'l');
        assertEquals(code, MailCode.typed(typed));
        assertNotEquals(code.hash(PERSON), code.hash(new UUID(0, 6)));
    }

    private static PrivateMail proposed(String address, String hash) {
        var mail = new PrivateMail(PERSON);
        mail.propose(address, hash, NOW);
        return mail;
    }
}
