package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.UseCases;

/** A person wants their data kept and not used (GDPR Art. 18), for as long as they like. */
@UseCases
public class Restricting {
    @Inject
    private Me me;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** Since when mine are only kept; empty where they are used. */
    public Optional<LocalDate> since() {
        me.requireLogin();
        return Optional.ofNullable(persons.find(me.id()).restrictedOn());
    }

    /** At once. Twice changes nothing. @param wanted kept and not used; false: used again */
    public void restrict(boolean wanted) {
        me.requireLogin();
        Person person = persons.find(me.id());
        if (wanted == (person.restrictedOn() != null)) {
            return;
        }
        if (wanted) {
            person.restrict(Chance.today(clock));
        } else {
            person.release();
        }
        changes.record(me.actor(), wanted ? "person.restricted" : "person.released", "person " + me.id());
    }
}
