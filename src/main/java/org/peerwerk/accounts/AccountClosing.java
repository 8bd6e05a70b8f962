package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.people.PersonDied;
import org.peerwerk.people.PersonReturned;
import org.peerwerk.people.Welcoming;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Json;

/**
 * Nobody logs in as somebody who has died, at the login server either. What the login server is told is looked up when it is told: so two
 * calls that overtake each other end in the same state.
 */
@ApplicationScoped
public class AccountClosing implements Delivery {
    private static final String NAME = "account-access";
    private static final Actor SYSTEM = Actor.system("death");

    @Inject
    private Outbox outbox;
    @Inject
    private Welcoming welcoming;
    @Inject
    private LoginServer loginServer;

    record Task(UUID person) {
    }

    void on(@Observes PersonDied event) {
        tell(event.person());
    }

    void on(@Observes PersonReturned event) {
        tell(event.person());
    }

    private void tell(UUID person) {
        outbox.call(NAME + " " + Chance.id(), NAME, new Task(person));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) {
        UUID person = Json.read(parcel.content(), Task.class).person();
        loginServer.admit(welcoming.login(SYSTEM, person), !welcoming.isClosed(SYSTEM, person));
    }
}
