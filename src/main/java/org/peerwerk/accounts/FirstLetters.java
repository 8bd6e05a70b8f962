package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.peerwerk.people.Person;
import org.peerwerk.shared.RuleBroken;

/** Lets people in by the letter that is just being printed; called inside a use case. */
@ApplicationScoped
public class FirstLetters {
    @Inject
    private FirstLoginRepository firstLogins;
    @Inject
    private LoginServer loginServer;

    /**
     * The password lets the person in until they have chosen their own way.
     *
     * @param anew nothing that let anybody in before does so any more
     * @return the user name that goes with it
     * @throws RuleBroken where they have chosen already, or the login server does not answer
     */
    String admit(Person person, OneTimePassword password, boolean anew) {
        Optional<FirstLogin> waiting = firstLogins.find(person.id());
        try {
            if (anew) {
                loginServer.shut(person.login());
            }
            var madeAt = loginServer.admitOnce(person.login(), password, waiting.isPresent()).orElseThrow(() -> new RuleBroken("invitation.came-in"));
            waiting.orElseGet(() -> firstLogins.begin(person.id())).print(madeAt);
            return loginServer.waysOf(person.login()).userName();
        } catch (LoginServer.Away e) {
            throw new RuleBroken("account.away");
        }
    }
}
