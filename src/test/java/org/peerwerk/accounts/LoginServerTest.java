package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;
import org.peerwerk.accounts.Invitation.Invitee;

class LoginServerTest {
    private static final OffsetDateTime ASKED = OffsetDateTime.of(2027, 5, 3, 10, 0, 0, 0, ZoneOffset.UTC);

    private static final Invitee MAIL = Invitee.byMail("Ina", "Iversen", "ina@example.org");

    private static boolean wasThereBefore(OffsetDateTime made) {
        var user = new UserRepresentation();
        user.setCreatedTimestamp(made.toInstant().toEpochMilli());
        return LoginServer.wasThereBefore(user, ASKED);
    }

    @Test
    void an_account_from_before_the_invitation_is_somebody_elses_and_one_that_an_attempt_has_left_is_not() {
        assertTrue(wasThereBefore(ASKED.minusMonths(7)));
        assertTrue(LoginServer.wasThereBefore(new UserRepresentation(), ASKED), "nobody knows since when");
        assertFalse(wasThereBefore(ASKED.plusDays(3)), "tried again after days");
        assertFalse(wasThereBefore(ASKED.minusHours(1)), "a clock that is slow");
    }

    @ParameterizedTest
    @CsvSource({"Anna (Anni),Anna Anni", "(Anni) Anna,Anni Anna", "O'Neill,O'Neill", "Möller-Ölçü,Möller-Ölçü", "a<>&\"$%!#?§;*~/\\|^=[]{}()z,a z",
        "Anna\u0007,Anna", "Dr. Ina,Dr. Ina", "???,ina"})
    void the_login_server_carries_a_name_without_what_it_forbids(String name, String carried) {
        assertEquals(carried, LoginServer.carried(name, MAIL));
    }

    @Test
    void where_nothing_is_left_of_a_name_what_they_log_in_with_stands_there() {
        assertEquals("anna-12345", LoginServer.carried("(?)", new Invitee("(?)", "Olsen", null, "anna-12345")));
        assertEquals("i a", LoginServer.carried("(?)", Invitee.byMail("(?)", "Olsen", "i#a@example.org")));
    }

    @Test
    void a_name_that_the_account_only_carries_is_given_back_whole_and_another_stays() {
        assertEquals("Anna (Anni)", LoginServer.whole("Anna Anni", "Anna (Anni)", MAIL));
        assertEquals("Anna (Anni)", LoginServer.whole(null, "Anna (Anni)", MAIL));
        assertEquals("Annegret", LoginServer.whole("Annegret", "Anna (Anni)", MAIL));
    }

    @Test
    void an_address_that_is_no_user_name_for_the_login_server_gets_another_one() {
        assertEquals("ina@example.org", LoginServer.userName(MAIL));
        assertTrue(LoginServer.userName(Invitee.byMail("Ina", "O'Brien", "o'brien@example.org")).matches("[0-9a-f-]{36}"));
    }
}
