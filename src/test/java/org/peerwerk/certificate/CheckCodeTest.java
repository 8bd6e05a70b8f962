package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {
    private static final CheckCode CODE = new CheckCode("7Q4XM0ZK2P9TBWC5HD8N31RVJE");

    @Test
    void a_code_is_printed_in_groups() {
        assertEquals("7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE", CODE.grouped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE", "7q4xm0zk2p9tbwc5hd8n31rvje", " 7Q4XM 0ZK2P 9TBWC 5HD8N 31RVJE ",
            "7Q4XM–OZK2P—9TBWC‑5HD8N-31RVJE", "7q4xm-ozk2p-9tbwc-5hd8n-3lrvje", "7Q4XM-oZK2P-9TBWC-5HD8N-3iRVJE",
            "7Q4X M0ZK 2P9T BWC5 HD8N 31RV JE", "https://peerwerk.example/check/7Q4XM0ZK2P9TBWC5HD8N31RVJE",
            "https://peerwerk.example/de/check/7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE/"})
    void a_code_is_understood_however_it_is_typed(String typed) {
        assertEquals(Optional.of(CODE), CheckCode.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7Q4XM", "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJ", "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJEE", "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJU",
            "7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJÄ", "../../../../etc/passwd", "2027-00042", "<script>alert(1)</script>00"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertEquals(Optional.empty(), CheckCode.parse(typed));
    }

    @Test
    void nothing_is_no_code() {
        assertEquals(Optional.empty(), CheckCode.parse(null));
        assertEquals(Optional.empty(), CheckCode.parse("0".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> new CheckCode("7Q4XM"));
    }

    @Test
    void a_code_has_130_random_bits() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        var used = new HashSet<Integer>();
        for (int i = 0; i < 2000; i++) {
            CheckCode code = CheckCode.random(random);
            seen.add(code.value());
            code.value().chars().forEach(used::add);
            assertEquals(Optional.of(code), CheckCode.parse(code.grouped()));
        }
        assertEquals(2000, seen.size());
        assertEquals(32, used.size(), "5 bits a character");
        assertTrue(used.stream().noneMatch(character -> "ILOU".indexOf(character) >= 0));
    }

    @Test
    void a_code_does_not_show_itself_in_a_log() {
        assertEquals("CheckCode[…]", CODE.toString());
    }
}
