package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.peerwerk.accounts.Inviting.Task;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Json;

/** Makes a letter worthless whose invitation was taken back or has run out. Twice is once. */
@ApplicationScoped
public class LockDelivery implements Delivery {
    static final String NAME = "account-lock";
    private static final Actor SYSTEM = Actor.system("invitation");

    @Inject
    private Inviting inviting;
    @Inject
    private LoginServer loginServer;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) {
        loginServer.lock(inviting.toLock(SYSTEM, Json.read(parcel.content(), Task.class)));
    }
}
