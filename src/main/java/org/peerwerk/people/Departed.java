package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.peerwerk.outbox.Silence;

/** Nobody writes to people who have died. */
@ApplicationScoped
public class Departed implements Silence {
    @Inject
    private PersonRepository persons;

    @Override
    public boolean covers(String address) {
        return persons.isGone(address);
    }
}
