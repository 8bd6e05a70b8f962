package org.peerwerk.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerShareTest {
    @Test
    void minutes_led_by_both_count_half() {
        var share = PeerShare.of(List.of(Samples.part("M1", 1, 60, SessionPart.Lead.BOTH), Samples.part("M2", 1, 60,
                SessionPart.Lead.PROFESSIONAL)));
        assertEquals(25, share.percent());
    }

    @Test
    void an_odd_number_of_minutes_led_by_both_loses_nothing() {
        var share = PeerShare.of(List.of(Samples.part("M1", 1, 45, SessionPart.Lead.BOTH)));
        assertTrue(share.reaches(50));
        assertFalse(share.reaches(51));
    }

    @Test
    void the_percentage_shown_is_never_rounded_up() {
        var share = PeerShare.of(List.of(Samples.part("M1", 1, 299, SessionPart.Lead.PEER), Samples.part("M2", 1, 301,
                SessionPart.Lead.PROFESSIONAL)));
        assertEquals(49, share.percent());
        assertFalse(share.reaches(50));
    }

    @Test
    void nothing_planned_is_zero_percent() {
        assertEquals(0, PeerShare.of(List.of()).percent());
    }
}
