package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;

/** For the features in which something confidential can be opened: they note it here. */
@ApplicationScoped
public class Looks {
    @Inject
    private Me me;
    @Inject
    private LookRepository looks;
    @Inject
    private Clock clock;

    /**
     * Notes, in the same transaction, that I have opened this; nothing where it is my own.
     *
     * @param about the course, in words
     */
    public void note(UUID person, Look.What what, String about) {
        if (!person.equals(me.id())) {
            looks.add(new Look(Chance.id(), person, me.id(), what, about, OffsetDateTime.now(clock)));
        }
    }
}
