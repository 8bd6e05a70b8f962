package org.peerwerk.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.peerwerk.exchange.Enlisting.Begun;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Rounds;
import org.peerwerk.shared.Start;

/**
 * Imports what people have begun, step by step, each in a transaction of its own. Every node has one; which of them does a step is decided
 * by the row it could lock. Woken after each beginning, and looking by itself for what another node has left behind.
 */
@ApplicationScoped
public class Clerk {
    private static final Logger LOG = Logger.getLogger(Clerk.class);
    private static final Actor SYSTEM = Actor.system("people import");

    @Inject
    private Rounds rounds;
    @Inject
    private Enlisting enlisting;
    /** Before the start nobody imports anything: the first round finds it. */
    private volatile Runnable call = () -> { };

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        call = rounds.repeat("people import", () -> enlisting.running(SYSTEM).forEach(this::work));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Begun event) {
        call.run();
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
