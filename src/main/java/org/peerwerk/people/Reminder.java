package org.peerwerk.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Rounds;
import org.peerwerk.shared.Start;

/** Tells people what a new day brings. */
@ApplicationScoped
public class Reminder {
    private static final Logger LOG = Logger.getLogger(Reminder.class);
    private static final Actor SYSTEM = Actor.system("reminder");

    @Inject
    private Rounds rounds;
    @Inject
    private Consenting consenting;

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        rounds.repeat("reminder", this::round);
    }

    private void round() {
        while (consenting.tellAskedAnew(SYSTEM)) {
            LOG.debug("More people are asked anew.");
        }
    }
}
