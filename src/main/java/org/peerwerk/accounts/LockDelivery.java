package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Json;

/** Makes a letter worthless whose invitation was taken back or has run out. Twice is once. */
@ApplicationScoped
public class LockDelivery implements Delivery {
    static final String NAME = "account-lock";
    private static final Actor SYSTEM = Actor.system("letter");

    /** What travels to the login server's side: all else is looked up when it is carried. */
    public record Task(UUID person) {
    }

    @Inject
    private Arriving arriving;
    @Inject
    private LoginServer loginServer;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) {
        arriving.toLock(SYSTEM, Json.read(parcel.content(), Task.class)).ifPresent(letter -> loginServer.lock(letter.login(), letter.madeAt()));
    }
}
