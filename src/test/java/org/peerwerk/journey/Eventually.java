package org.peerwerk.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the server does by itself, after a request: until it has happened, never for a time. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    /** @param told what is the case instead, for the message of a test that waits in vain */
    static void holds(Condition condition, Supplier<String> told) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still not so: " + told.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
