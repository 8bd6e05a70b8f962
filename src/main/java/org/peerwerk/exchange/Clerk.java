package org.peerwerk.exchange;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.peerwerk.exchange.Enlisting.Begun;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Start;

/**
 * Imports what people have begun, step by step, each in a transaction of its own. Every node has one; which of them does a step is decided
 * by the row it could lock. Woken after each beginning, and looking by itself for what another node has left behind.
 */
@ApplicationScoped
public class Clerk {
    private static final Logger LOG = Logger.getLogger(Clerk.class);
    private static final Actor SYSTEM = Actor.system("people import");

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;
    @Inject
    private Settings settings;
    @Inject
    private Enlisting enlisting;
    /** A round is about to begin: whoever begins now is served by it. */
    private final AtomicBoolean called = new AtomicBoolean();

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        executor.scheduleWithFixedDelay(this::round, 1, settings.jobsEvery().toSeconds(), TimeUnit.SECONDS);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun event) {
        if (called.compareAndSet(false, true)) {
            executor.execute(this::round);
        }
    }

    private synchronized void round() {
        called.set(false);
        try {
            enlisting.running(SYSTEM).forEach(this::work);
        } catch (Exception e) {
            // an exception would end the schedule, also the checked one of a commit that fails; what is open is looked for again in a moment
            LOG.warn("Imports pause.", e);
        }
    }

    /** One that fails does not hold up the others. What it has done stays done, and it goes on with the next look. */
    private void work(UUID id) {
        try {
            PeopleFile file = enlisting.file(SYSTEM, id);
            while (enlisting.step(SYSTEM, id, file)) {
                LOG.debugf("import %s goes on", id);
            }
        } catch (Exception e) {
            LOG.warnf(e, "Import %s pauses.", id);
        }
    }
}
