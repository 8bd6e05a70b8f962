package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerwerk.shared.RuleBroken;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"0170 1234567", "0170/123 45-67", "+49 170 1234567", "0049 170 1234567", "+49 (0)170 1234567", " (0170) 123.45.67 "})
    void however_it_is_written_it_is_one_number(String typed) {
        assertEquals("+491701234567", PhoneNumber.of(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+43 660 1234567", "0043 660 1234567"})
    void other_countries_keep_their_own(String typed) {
        assertEquals("+436601234567", PhoneNumber.of(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110", "1701234567", "0170 12345678901234", "+0170 1234567", "0170 1234567@sms.example.org", "0170 1234567 abends", "٠١٧٠١٢٣٤٥٦٧"})
    void what_is_no_number_is_told_beside_the_field(String typed) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> PhoneNumber.of(typed));
        assertEquals("contact channel.wrong-number", refused.field() + " " + refused.code());
    }
}
