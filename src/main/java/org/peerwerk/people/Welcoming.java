package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.UseCases;

/** Who logs in for the first time becomes a person here; who comes back is found again. */
@UseCases
public class Welcoming {
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * Finds or adds the person of a login. Two first requests at once give one person. A person who is there keeps the name and the
     * greeting they have chosen; only the e-mail address follows the login server.
     *
     * @param login    subject of the token
     * @param name     what the login server calls the person; cut where it is too long for us, never refused
     * @param greeting first name or what comes closest
     * @param email    null where the login server knows none
     */
    public UUID signIn(Actor system, String login, String name, String greeting, String email) {
        system.requireSystem();
        Optional<Person> known = persons.ofLogin(login);
        if (known.isPresent()) {
            known.get().reachAt(email);
            return known.get().id();
        }
        UUID id = Chance.id();
        persons.addUnlessKnown(new Person(id, login, fitting(name, login), fitting(greeting, fitting(name, login)), email, OffsetDateTime.now(clock)));
        Person person = persons.ofLogin(login).orElseThrow();
        if (person.id().equals(id)) {
            changes.record(system, "person.added", "person " + id);
        }
        return person.id();
    }

    /** The person has no e-mail address and logs in with this; others find them by it. */
    public void logsInAs(Actor system, UUID person, String userName) {
        system.requireSystem();
        persons.find(person).logInAs(userName);
    }

    /** Nobody is logged in as somebody who has died or has had everything erased. Asked with every request, so that it works at once. */
    public boolean isClosed(Actor system, UUID person) {
        system.requireSystem();
        Person found = persons.find(person);
        return found.hasDied() || found.isForgotten();
    }

    /** The subject of their token. */
    public String login(Actor system, UUID person) {
        system.requireSystem();
        return persons.find(person).login();
    }

    /** How the person wants to be addressed. */
    public String greeting(Actor system, UUID person) {
        system.requireSystem();
        return persons.find(person).greeting();
    }

    /** A name we can store in any case: a login never fails because of a name. */
    static String fitting(String name, String otherwise) {
        String text = name == null || name.isBlank() ? otherwise : name.strip();
        int length = text.codePointCount(0, text.length());
        return length <= Person.LONGEST_NAME ? text : text.substring(0, text.offsetByCodePoints(0, Person.LONGEST_NAME)).strip();
    }
}
