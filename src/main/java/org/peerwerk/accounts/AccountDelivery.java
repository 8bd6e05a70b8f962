package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peerwerk.accounts.Inviting.Asked;
import org.peerwerk.accounts.Inviting.Task;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Json;

/** Has the account of somebody who was invited found or made. Twice is once: the second time finds what the first one made. */
@ApplicationScoped
public class AccountDelivery implements Delivery {
    static final String NAME = "account";
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
        Task task = Json.read(parcel.content(), Task.class);
        Optional<Asked> asked = inviting.toMake(SYSTEM, task);
        if (asked.isPresent()) {
            inviting.made(SYSTEM, task, loginServer.accountOf(asked.get().invitee(), asked.get().at()));
        }
    }
}
