package org.peerwerk.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Work that no request does: looked for again and again, on every node. Which node does it is decided by the row it could lock. */
@ApplicationScoped
public class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;
    @Inject
    private Settings settings;

    /**
     * Goes one round after the other, as often as {@link Settings#jobsEvery} says. One that fails is not the last: what is due is looked for
     * again in a moment.
     *
     * @param work  as the log names it
     * @param round never goes twice at once on this node
     * @return calls for a round at once; calls that come before it begins are served by it
     */
    public Runnable repeat(String work, Runnable round) {
        var called = new AtomicBoolean();
        var turn = new Object();
        Runnable guarded = () -> {
            synchronized (turn) {
                called.set(false);
                go(work, round);
            }
        };
        executor.scheduleWithFixedDelay(guarded, 1, settings.jobsEvery().toSeconds(), TimeUnit.SECONDS);
        return () -> {
            if (called.compareAndSet(false, true)) {
                executor.execute(guarded);
            }
        };
    }

    private static void go(String work, Runnable round) {
        try {
            round.run();
        } catch (Exception e) {
            // any exception, also the checked one of a commit that failed, would end the schedule
            LOG.warnf(e, "The %s pauses.", work);
        }
    }
}
