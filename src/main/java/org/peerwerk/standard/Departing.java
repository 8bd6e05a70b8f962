package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.peerwerk.people.PersonDied;
import org.peerwerk.people.PersonReturned;

/**
 * Who has died takes part in no round any more. What they said stays; about their Stop the self-advocates of the round decide (I16). The wrong
 * person is back.
 */
@ApplicationScoped
public class Departing {
    @Inject
    private RoundRepository rounds;

    void on(@Observes PersonDied event) {
        rounds.presentOf(event.person()).forEach(participation -> participation.leave(event.at()));
    }

    /** In the rounds that still go on. */
    void on(@Observes PersonReturned event) {
        rounds.leftAt(event.person(), event.endedAt()).forEach(Participation::comeBack);
    }
}
