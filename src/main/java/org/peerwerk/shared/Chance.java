package org.peerwerk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The only source of time and chance. Everything else is handed a {@link Clock}, a {@code today} or an id, so that tests can choose them. */
@ApplicationScoped
public class Chance {
    /** Course days, deadlines and dates on paper are days in Germany. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.system(ZONE);
    }

    /** One for all, and not behind a proxy: its class has final methods. */
    @Produces
    @Singleton
    public SecureRandom random() {
        return new SecureRandom();
    }

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
