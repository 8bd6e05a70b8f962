package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@example.org", "Ina.Iversen+peer@mail.example.org", "o'brien@example.org", "!#$%&*/=?^_`{|}~a@b-c.de",
        "max@xn--mller-kva.de", "1@1.example"})
    void every_address_that_passes_can_be_written_to(String address) {
        assertDoesNotThrow(() -> MailAddress.require("email", address));
        assertDoesNotThrow(() -> new InternetAddress(address, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ina", "ina@", "@example.org", "ina@example", "<b>@x.de", "ina@ex ample.org", "\"ina\"@example.org", "ina(x)@example.org",
        ".ina@example.org", "ina.@example.org", "i..a@example.org", "ina@.example.org", "ina@example..org", "ina@example.org.", "ina@-x.de", "ina@x-.de",
        "ina@x_y.de", "ina@127.0.0.1", "ina@[127.0.0.1]", "a@b@example.org", "a@x.de,b@x.de", "Ina <ina@x.de>", "ina@x.de\nBcc", "'#'@x.de"})
    void what_is_none_is_refused_beside_its_field(String typed) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> MailAddress.require("email", typed));
        assertEquals("email", refused.field());
        assertEquals("account.no-address", refused.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"üöä@exämple.de", "ina@müller.de", "ınà@example.org"})
    void letters_beyond_ascii_have_a_sentence_of_their_own(String typed) {
        assertEquals("account.plain-address", assertThrows(RuleBroken.class, () -> MailAddress.require("email", typed)).code());
    }

    @Test
    void an_address_has_an_end() {
        String longest = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "de";
        assertDoesNotThrow(() -> MailAddress.require("email", longest));
        assertThrows(RuleBroken.class, () -> MailAddress.require("email", "a" + longest));
        assertThrows(RuleBroken.class, () -> MailAddress.require("email", longest.replace(".de", "." + "c".repeat(5))));
    }
}
