package org.peerwerk.exchange;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.peerwerk.accounts.Arriving;
import org.peerwerk.certificate.Holding;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.Rounds;
import org.peerwerk.shared.Start;

/**
 * Does what was asked for once its day has come, lets go what is over, and tells beforehand where somebody may want it to stay. What fails
 * holds up nothing else.
 */
@ApplicationScoped
public class Cleaner {
    private static final Logger LOG = Logger.getLogger(Cleaner.class);
    private static final Actor SYSTEM = Actor.system("retention");

    @Inject
    private Rounds rounds;
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
        rounds.repeat("retention", () -> round(terms));
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
            // any exception, also the checked one of a commit that failed
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
