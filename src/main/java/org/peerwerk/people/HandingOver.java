package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.MessageRepository.Waiting;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * What no machine delivers is read out, printed and handed over by people: by whoever coordinates the site that the person has chosen, or
 * by the certification office. They see it until it has reached the person.
 */
@UseCases
public class HandingOver {
    @Inject
    private Me me;
    @Inject
    private MessageRepository messages;
    @Inject
    private SiteRepository sites;
    @Inject
    private PersonRepository persons;
    @Inject
    private Assistances assistances;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A message with the name of the person it is for.
     *
     * @param helped who chose this way on behalf of the person, who has not answered; null for nobody
     */
    public record Delivery(Message message, String name, ActRow helped) {
    }

    /** What the reader brings, the oldest first. @throws NotAllowed for whoever brings nothing at all */
    public List<Waiting> waiting() {
        me.require(isOffice() || sites.isCoordinator(me.id()));
        return messages.waiting(me.id(), isOffice());
    }

    /** How much waits for the reader; 0 for whoever brings nothing at all. */
    public long count() {
        me.requireLogin();
        return messages.countWaiting(me.id(), isOffice());
    }

    /** @throws NotAllowed for whoever does not bring it, and once it has reached the person */
    public Delivery show(UUID id) {
        me.require(messages.brings(me.id(), isOffice(), id));
        Message message = messages.find(id);
        return new Delivery(message, persons.names(Set.of(message.person())).get(message.person()),
                assistances.unconfirmed(message.person(), Errand.CHANNEL).orElse(null));
    }

    /**
     * Ticks it off.
     *
     * @param day on which the person got it, or heard it
     * @throws RuleBroken at {@code day} where that cannot be
     * @throws NotAllowed for whoever does not bring it, and once it has reached the person
     */
    public void done(UUID id, LocalDate day) {
        me.require(messages.brings(me.id(), isOffice(), id));
        messages.find(id).handOver(day, me.id(), Chance.today(clock));
        changes.record(me.actor(), "message.handed-over", "message " + id);
    }

    private boolean isOffice() {
        return me.is(Role.OFFICE);
    }
}
