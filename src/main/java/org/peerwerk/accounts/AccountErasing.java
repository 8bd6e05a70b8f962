package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.people.PersonErased;
import org.peerwerk.shared.Json;

/** Who has had everything erased has no account at the login server either. */
@ApplicationScoped
public class AccountErasing implements Delivery {
    private static final String NAME = "account-removal";

    @Inject
    private Outbox outbox;
    @Inject
    private LoginServer loginServer;

    /** @param login subject of the token; gone with the parcel's content when it has arrived */
    record Task(String login) {
    }

    void on(@Observes PersonErased event) {
        outbox.call(NAME + " " + event.person(), NAME, new Task(event.login()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) {
        loginServer.remove(Json.read(parcel.content(), Task.class).login());
    }
}
