package org.peerwerk.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    @Test
    void a_number_is_year_and_sequence() {
        assertEquals("2027-00042", new CertificateNumber(2027, 42).toString());
        assertEquals("2027-1234567", new CertificateNumber(2027, 1_234_567).toString());
    }

    @Test
    void a_number_begins_at_one() {
        assertThrows(IllegalArgumentException.class, () -> new CertificateNumber(2027, 0));
    }
}
