package org.peerwerk.exchange;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.peerwerk.accounts.Arriving;
import org.peerwerk.certificate.Holding;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.Settings;
import org.peerwerk.shared.Start;

/**
 * Does what was asked for once its day has come, lets go what is over, and tells beforehand where somebody may want it to stay. Every node has one; which node does it is decided by the row it
 * could lock. The one that fails holds up no other.
 */
@ApplicationScoped
public class Cleaner {
    private static final Logger LOG = Logger.getLogger(Cleaner.class);
    private static final Actor SYSTEM = Actor.system("retention");

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;
    @Inject
    private Settings settings;
    @Inject
    private Erasing erasing;
    @Inject
    private Retaining retaining;
    @Inject
    private Arriving arriving;
    @Inject
    private Holding holding;

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        List<PersonalData.Term> terms = retaining.terms(SYSTEM);
        executor.scheduleWithFixedDelay(() -> round(terms), 1, settings.jobsEvery().toSeconds(), TimeUnit.SECONDS);
    }

    /** A letter that is over lets somebody in: that is looked at first. */
    private void round(List<PersonalData.Term> terms) {
        whole("letters", () -> arriving.closeLetters(SYSTEM));
        whole("erasures", () -> {
            erasing.due(SYSTEM).forEach(this::carryOut);
            return false;
        });
        whole("names that go", () -> holding.tellNameGoes(SYSTEM));
        terms.forEach(term -> whole(term.word(), () -> retaining.step(SYSTEM, term)));
    }

    /** @param step answers whether there may be more to do */
    static void whole(String what, BooleanSupplier step) {
        try {
            while (step.getAsBoolean()) {
                LOG.debugf("More of %s is over.", what);
            }
        } catch (Exception e) {
            // any exception, also that of a commit that failed, would end the schedule; what is due is looked for again in a moment
            LOG.errorf(e, "What is over of %s stays for the moment.", what);
        }
    }

    private void carryOut(UUID id) {
        try {
            erasing.carryOut(SYSTEM, id);
        } catch (Exception e) {
            LOG.errorf(e, "Erasure %s failed and is tried again.", id);
        }
    }
}
