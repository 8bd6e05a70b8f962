package org.peerwerk.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long START = 1_000_000;
    private final Pace pace = new Pace(10, 3);

    @Test
    void so_many_a_minute_are_let_through_and_the_next_has_to_wait() {
        for (int i = 0; i < 10; i++) {
            assertEquals(0, pace.take("a", START));
        }
        assertEquals(6, pace.take("a", START));
        assertEquals(4, pace.take("a", START + 2_500));
        assertEquals(0, pace.take("a", START + 6_000));
        assertEquals(6, pace.take("a", START + 6_000));
    }

    @Test
    void keys_do_not_disturb_each_other() {
        for (int i = 0; i < 11; i++) {
            pace.take("a", START);
        }
        assertEquals(0, pace.take("b", START));
    }

    @Test
    void after_a_minute_of_rest_it_is_as_before() {
        for (int i = 0; i < 50; i++) {
            pace.take("a", START);
        }
        for (int i = 0; i < 10; i++) {
            assertEquals(0, pace.take("a", START + 60_000));
        }
        assertTrue(pace.take("a", START + 60_000) > 0);
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_away() {
        for (int i = 0; i < 10; i++) {
            pace.take("a", START);
        }
        assertTrue(pace.take("a", START - 600_000) > 0);
    }

    @Test
    void it_remembers_no_more_keys_than_it_may() {
        for (int i = 0; i < 1000; i++) {
            pace.take("key " + i, START);
        }
        assertEquals(3, pace.keys());
    }
}
