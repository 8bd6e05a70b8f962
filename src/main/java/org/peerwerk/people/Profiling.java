package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** What a person decides about themselves: the name on certificates, how they are greeted, and every consent. */
@UseCases
public class Profiling {
    @Inject
    private Me me;
    @Inject
    private PersonRepository persons;
    @Inject
    private ConsentRepository consents;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * What a person sees of themselves.
     *
     * @param given when each standing consent was given; a purpose that is missing has none
     */
    public record Profile(String name, String greeting, String email, Map<Purpose, OffsetDateTime> given) {
    }

    public Profile mine() {
        me.requireLogin();
        Person person = persons.find(me.id());
        var given = new EnumMap<Purpose, OffsetDateTime>(Purpose.class);
        consents.of(person.id()).forEach((purpose, consent) -> given.put(purpose, consent.givenAt()));
        return new Profile(person.name(), person.greeting(), person.email(), given);
    }

    /** @throws RuleBroken at {@code name} or {@code greeting} */
    public void rename(String name, String greeting) {
        me.requireLogin();
        persons.find(me.id()).rename(name, greeting);
        changes.record(me.actor(), "person.renamed", "person " + me.id());
    }

    /**
     * Says yes. A yes that stands already stays as it is. The audit does not say to what: the purpose alone would tell who is a peer.
     *
     * @throws RuleBroken where the purpose builds on another yes that is missing
     */
    public void give(Purpose purpose) {
        me.requireLogin();
        Map<Purpose, Consent> standing = consents.of(me.id());
        if (standing.containsKey(purpose)) {
            return;
        }
        if (!standing.keySet().containsAll(purpose.needed())) {
            throw new RuleBroken("consent.needs-peer");
        }
        consents.add(new Consent(Chance.id(), me.id(), purpose, OffsetDateTime.now(clock)));
        changes.record(me.actor(), "consent.given", "person " + me.id());
    }

    /** Takes a yes back, and with it every yes that builds on it. Works at once (I11). */
    public void withdraw(Purpose purpose) {
        me.requireLogin();
        Map<Purpose, Consent> standing = consents.of(me.id());
        standing.forEach((given, consent) -> {
            if (given == purpose || given.needed().contains(purpose)) {
                consent.withdraw(OffsetDateTime.now(clock));
            }
        });
        changes.record(me.actor(), "consent.withdrawn", "person " + me.id());
    }
}
