package org.peerwerk.accounts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * Who came in by a letter gets no further before they have chosen how they log in from now on: by a passkey or a password of their own
 * ({@link Connecting}). A letter that is over lets nobody in.
 */
@UseCases
public class Arriving {
    private static final int LETTERS_AT_ONCE = 50;

    @Inject
    private Me me;
    @Inject
    private FirstLoginRepository firstLogins;
    @Inject
    private FirstLetters letters;
    @Inject
    private PersonRepository persons;
    @Inject
    private LoginServer loginServer;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** Where somebody stands: still to choose, has just chosen, or had nothing to choose. */
    public enum Choice {
        OPEN, MADE, NONE
    }

    /** A letter that is out. @param madeAt when the login server made its password */
    public record Letter(String login, OffsetDateTime madeAt) {
    }

    /** The person holds a letter and has still to choose. */
    public boolean isDue(Actor system, UUID person) {
        system.requireSystem();
        return firstLogins.find(person).isPresent();
    }

    /**
     * Looks whether I have chosen; then the one-time password ends.
     *
     * @throws RuleBroken where the login server does not answer
     */
    public Choice look() {
        me.requireLogin();
        Optional<FirstLogin> first = firstLogins.findToChange(me.id());
        if (first.isEmpty()) {
            return Choice.NONE;
        }
        try {
            if (!loginServer.replaces(persons.find(me.id()).login(), first.get().madeAt())) {
                return Choice.OPEN;
            }
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
        firstLogins.remove(first.get());
        changes.record(me.actor(), "account.arrived", "person " + me.id());
        return Choice.MADE;
    }

    /**
     * Letters whose time is over let nobody in any more.
     *
     * @return whether there may be more
     */
    public boolean closeLetters(Actor system) {
        system.requireSystem();
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<FirstLogin> over = firstLogins.over(now, LETTERS_AT_ONCE);
        for (FirstLogin first : over) {
            letters.close(first, now);
            changes.record(system, "letter.closed", "person " + first.person());
        }
        return over.size() == LETTERS_AT_ONCE;
    }

    /** The letter that must not let anybody in any more; empty where its reader has chosen their own way, or holds a newer one. */
    public Optional<Letter> toLock(Actor system, LockDelivery.Task task) {
        system.requireSystem();
        return firstLogins.find(task.person()).filter(FirstLogin::isClosed)
                .map(first -> new Letter(persons.find(first.person()).login(), first.madeAt()));
    }
}
