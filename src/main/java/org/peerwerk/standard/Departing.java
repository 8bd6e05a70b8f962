package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.peerwerk.people.PersonDied;

/** Who has died takes part in no round any more. What they said stays; about their Stop the self-advocates of the round decide (I16). */
@ApplicationScoped
public class Departing {
    @Inject
    private RoundRepository rounds;
    @Inject
    private Clock clock;

    void on(@Observes PersonDied event) {
        rounds.presentOf(event.person()).forEach(participation -> participation.leave(OffsetDateTime.now(clock)));
    }
}
