package org.peerwerk.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerwerk.accounts.Invitation.Invitee;

class CarriedNameTest {
    private static final Invitee MAIL = Invitee.byMail("Ina", "Iversen", "ina@example.org");

    @ParameterizedTest
    @CsvSource({"Anna (Anni),Anna Anni", "(Anni) Anna,Anni Anna", "O'Neill,O'Neill", "Möller-Ölçü,Möller-Ölçü", "a<>&\"$%!#?§;*~/\\|^=[]{}()z,a z",
        "Anna\u0007,Anna", "Dr. Ina,Dr. Ina", "???,ina"})
    void the_login_server_carries_a_name_without_what_it_forbids(String name, String carried) {
        assertEquals(carried, CarriedName.of(name, MAIL));
    }

    @Test
    void where_nothing_is_left_of_a_name_what_they_log_in_with_stands_there() {
        assertEquals("anna-12345", CarriedName.of("(?)", new Invitee("(?)", "Olsen", null, "anna-12345")));
        assertEquals("i a", CarriedName.of("(?)", Invitee.byMail("(?)", "Olsen", "i#a@example.org")));
    }

    @Test
    void a_name_that_the_account_only_carries_is_given_back_whole_and_another_stays() {
        assertEquals("Anna (Anni)", CarriedName.whole("Anna Anni", "Anna (Anni)", MAIL));
        assertEquals("Anna (Anni)", CarriedName.whole(null, "Anna (Anni)", MAIL));
        assertEquals("Annegret", CarriedName.whole("Annegret", "Anna (Anni)", MAIL));
    }

    @Test
    void an_address_that_is_no_user_name_for_the_login_server_gets_another_one() {
        assertEquals("ina@example.org", CarriedName.userName(MAIL));
        assertTrue(CarriedName.userName(Invitee.byMail("Ina", "O'Brien", "o'brien@example.org")).matches("[0-9a-f-]{36}"));
    }
}
