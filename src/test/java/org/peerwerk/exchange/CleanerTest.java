package org.peerwerk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanerTest {
    @Test
    void what_fails_holds_up_nothing_that_comes_after_it() {
        var done = new ArrayList<String>();
        Cleaner.whole("names", () -> {
            throw new IllegalStateException("nobody can be told");
        });
        Cleaner.whole("rows", () -> done.add("row") && done.size() < 3);
        assertEquals(List.of("row", "row", "row"), done);
    }
}
