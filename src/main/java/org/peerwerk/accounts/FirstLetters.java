package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.peerwerk.outbox.Outbox;
import org.peerwerk.people.Person;
import org.peerwerk.shared.RuleBroken;

/** Lets people in by the letter that is just being printed, and nobody any more by one that is over; called inside a use case. */
@ApplicationScoped
public class FirstLetters {
    /** Word of the occasion on which the login server is told that a letter is over. */
    static final String CLOSING = "account-lock";

    @Inject
    private FirstLoginRepository firstLogins;
    @Inject
    private LoginServer loginServer;
    @Inject
    private Outbox outbox;

    /**
     * The password lets the person in until they have chosen their own way.
     *
     * @param until from then on the letter lets nobody in
     * @param anew  nothing that let anybody in before does so any more
     * @return the user name that goes with it
     * @throws RuleBroken where they have chosen already, or the login server does not answer
     */
    String admit(Person person, OneTimePassword password, OffsetDateTime until, boolean anew) {
        Optional<FirstLogin> waiting = firstLogins.find(person.id());
        try {
            if (anew) {
                loginServer.shut(person.login());
            }
            var madeAt = loginServer.admitOnce(person.login(), password, waiting.map(FirstLogin::madeAt))
                    .orElseThrow(() -> new RuleBroken("invitation.came-in"));
            waiting.ifPresentOrElse(first -> first.print(madeAt, until), () -> firstLogins.add(new FirstLogin(person.id(), madeAt, until)));
            return loginServer.waysOf(person.login()).userName();
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
    }

    /** The letter lets nobody in any more, as soon as the login server is told. */
    void close(FirstLogin first, OffsetDateTime now) {
        if (first.close(now)) {
            outbox.call(CLOSING + " " + first.person() + "." + first.madeAt().toInstant().toEpochMilli(), LockDelivery.NAME,
                    new LockDelivery.Task(first.person()));
        }
    }
}
