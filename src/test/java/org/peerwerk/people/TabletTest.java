package org.peerwerk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TabletTest {
    @Test
    void a_page_is_idle_after_ten_minutes_without_a_touch() {
        Instant seen = Instant.parse("2027-03-03T10:00:00Z");
        assertFalse(Tablet.isIdle(seen, seen.plusSeconds(600)));
        assertTrue(Tablet.isIdle(seen, seen.plusSeconds(601)));
    }

    @Test
    void what_the_device_holds_cannot_be_read_from_the_database() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tablet.hash("abc"), "FIPS 180-2, appendix B.1");
        assertNotEquals(Tablet.hash("abc"), Tablet.hash("abd"));
    }
}
