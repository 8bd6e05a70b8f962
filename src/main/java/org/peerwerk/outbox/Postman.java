package org.peerwerk.outbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.peerwerk.outbox.Outbox.Posted;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Rounds;
import org.peerwerk.shared.Start;

/**
 * Carries what is due, one parcel after the other. Every node has one; which node carries which parcel is decided by the row it could
 * lock. Woken after each commit that posted something, and looking by itself for what is due again.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Actor SYSTEM = Actor.system("outbox");

    @Inject
    private Rounds rounds;
    @Inject
    private Sending sending;
    @Inject
    @Any
    private Instance<Delivery> deliveries;
    /** Before the start nobody carries anything: the first round finds it. */
    private volatile Runnable call = () -> { };

    void start(@Observes @Priority(Start.DATABASE_READY + 900) Startup event) {
        call = rounds.repeat("outbox", this::round);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Posted event) {
        call.run();
    }

    private void round() {
        for (Optional<Parcel> next = sending.take(SYSTEM); next.isPresent(); next = sending.take(SYSTEM)) {
            carry(next.get());
        }
    }

    private void carry(Parcel parcel) {
        try {
            delivery(parcel).deliver(parcel);
        } catch (Delivery.Lost e) {
            sending.lost(SYSTEM, parcel.id(), reason(e));
            return;
        } catch (Delivery.Hopeless e) {
            sending.hopeless(SYSTEM, parcel.id(), reason(e));
            return;
        } catch (Exception e) {
            LOG.warnf("A parcel could not be delivered: %s, attempt %d, %s.", parcel.occasion(), parcel.attempts(), e.getClass().getSimpleName());
            sending.failed(SYSTEM, parcel.id(), reason(e));
            return;
        }
        sending.arrived(SYSTEM, parcel.id());
    }

    private Delivery delivery(Parcel parcel) {
        String name = parcel.kind() == Parcel.Kind.MAIL ? MailDelivery.NAME : parcel.recipient();
        return deliveries.stream().filter(delivery -> delivery.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no delivery is called " + name));
    }

    private static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage().strip());
    }
}
