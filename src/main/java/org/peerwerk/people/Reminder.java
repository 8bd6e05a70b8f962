package org.peerwerk.people;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Start;

/** Tells people what a new day brings. Every node has one; the rows it could lock decide what it tells. */
@ApplicationScoped
public class Reminder {
    private static final Logger LOG = Logger.getLogger(Reminder.class);
    private static final Actor SYSTEM = Actor.system("reminder");

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;
    @Inject
    private Settings settings;
    @Inject
    private Consenting consenting;

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        executor.scheduleWithFixedDelay(this::round, 1, settings.jobsEvery().toSeconds(), TimeUnit.SECONDS);
    }

    private void round() {
        try {
            while (consenting.tellAskedAnew(SYSTEM)) {
                LOG.debug("More people are asked anew.");
            }
        } catch (Exception e) {
            // any exception, also that of a commit that failed, would end the schedule; what is due is looked for again in a moment
            LOG.warn("Nobody is reminded for the moment.", e);
        }
    }
}
