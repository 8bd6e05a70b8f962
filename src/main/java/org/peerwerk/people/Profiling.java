package org.peerwerk.people;

import jakarta.inject.Inject;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** What a person decides about themselves: the name on certificates, and how they are greeted. */
@UseCases
public class Profiling {
    @Inject
    private Me me;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;

    /** What a person sees of themselves. */
    public record Profile(String name, String greeting, String email) {
    }

    public Profile mine() {
        me.requireLogin();
        Person person = persons.find(me.id());
        return new Profile(person.name(), person.greeting(), person.email());
    }

    /** @throws RuleBroken at {@code name} or {@code greeting} */
    public void rename(String name, String greeting) {
        me.requireLogin();
        persons.find(me.id()).rename(name, greeting);
        changes.record(me.actor(), "person.renamed", "person " + me.id());
    }
}
