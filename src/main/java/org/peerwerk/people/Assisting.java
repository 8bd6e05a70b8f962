package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.AssistanceRepository.AssistanceRow;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A person says who may help with what, sees what was done, and confirms or undoes it. Whoever helps acts under their own login. */
@UseCases
public class Assisting {
    @Inject
    private Me me;
    @Inject
    private AssistanceRepository assistances;
    @Inject
    private PersonRepository persons;
    @Inject
    private Letterbox letterbox;
    @Inject
    private Assistances acts;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What a person sees of those who help them. */
    public record Mine(List<AssistanceRow> assistances, List<ActRow> acts) {
    }

    /** Whom a person helps, and what they did. */
    public record Others(List<AssistanceRow> assistances, List<ActRow> acts) {
    }

    /** What a session that acts for somebody needs. @param greeting how that person is addressed */
    public record Acting(UUID assistance, UUID person, String greeting, Set<Errand> errands) {
    }

    public Mine mine() {
        me.requireLogin();
        return new Mine(assistances.ofPerson(me.id(), today()), assistances.actsFor(me.id()));
    }

    /** For whoever presses the keys, also while they help. */
    public Others others() {
        me.requireKnown();
        return new Others(assistances.ofAssistant(me.hand(), today()), assistances.actsBy(me.hand()));
    }

    /**
     * Says who may help, from now on.
     *
     * @param id    the form's own, so that a form sent twice gives it once
     * @param email address or user name of a person with an account
     * @return the assistant's name
     * @throws RuleBroken at the field that is wrong
     */
    public String give(UUID id, String email, Assistance.Scope scope) {
        me.requireLogin();
        Person assistant = persons.at("email", email);
        add(id, me.id(), assistant, () -> Assistance.given(id, me.id(), assistant.id(), scope, now()));
        tellAssistant(id, assistant.id());
        return assistant.name();
    }

    /**
     * The office enters a legal guardian; the person is asked.
     *
     * @return the person's name
     */
    public String enterGuardian(UUID id, String personEmail, String email, Assistance.Scope scope) {
        me.require(Role.OFFICE);
        Person person = persons.at("person", personEmail);
        Person guardian = persons.at("email", email);
        add(id, person.id(), guardian, () -> Assistance.ofGuardian(id, person.id(), guardian.id(), scope, me.id(), now()));
        letterbox.tell(person.id(), "assistance-asked " + id, "message.assistance-asked", "/my/assistance", guardian.name());
        return person.name();
    }

    private void add(UUID id, UUID person, Person assistant, Supplier<Assistance> made) {
        if (assistances.exists(id)) {
            return;
        }
        assistances.endPast(person, assistant.id(), today(), now());
        assistances.add(made.get());
        changes.record(me.actor(), "assistance.given", "person " + person);
    }

    /** The person says yes to somebody whom the office has entered. */
    public void agree(UUID id) {
        me.requireLogin();
        Assistance asked = ofMine(id);
        asked.agree(now());
        tellAssistant(id, asked.assistant());
        changes.record(me.actor(), "assistance.agreed", "person " + me.id());
    }

    private void tellAssistant(UUID id, UUID assistant) {
        letterbox.tell(assistant, "assistance-given " + id, "message.assistance-given", "/my/assisting");
    }

    /** With one press, at once; a no to somebody whom the office has entered too. */
    public void end(UUID id) {
        me.requireLogin();
        ofMine(id).end(now());
        changes.record(me.actor(), "assistance.ended", "person " + me.id());
    }

    /** Whoever helps does not want to any more. */
    public void giveUp(UUID id) {
        me.requireLogin();
        Assistance found = assistances.find(id);
        if (!found.assistant().equals(me.id())) {
            throw new NotFound("assistance");
        }
        found.end(now());
        letterbox.tell(found.person(), "assistance-given-up " + id, "message.assistance-given-up", "/my/assistance", persons.find(me.id()).name());
        changes.record(me.actor(), "assistance.given-up", "person " + found.person());
    }

    /** That is what I wanted. */
    public void confirm(UUID act) {
        me.requireLogin();
        acts.confirm(actOfMine(act), null);
        changes.record(me.actor(), "assistance.confirmed", "act " + act);
    }

    /** As if it had never been done. @throws RuleBroken when the time is over, or where the feature cannot any more */
    public void undo(UUID act) {
        me.requireLogin();
        acts.undo(actOfMine(act), me.id(), null);
        changes.record(me.actor(), "assistance.undone", "act " + act);
    }

    /** Refuses whoever may not enter guardians. */
    public void requireMayEnterGuardian() {
        me.require(Role.OFFICE);
    }

    /** For the sign-in filter, with every request: what an assistance allows this moment; empty where it does not stand any more. */
    public Optional<Acting> acting(Actor system, UUID assistant, UUID id) {
        system.requireSystem();
        return Optional.of(assistances.find(id)).filter(found -> found.assistant().equals(assistant) && found.holds(today()))
                .map(found -> new Acting(id, found.person(), persons.find(found.person()).greeting(), found.errands()));
    }

    private Assistance ofMine(UUID id) {
        Assistance found = assistances.find(id);
        if (!found.person().equals(me.id())) {
            throw new NotFound("assistance");
        }
        return found;
    }

    private AssistedAct actOfMine(UUID id) {
        AssistedAct act = assistances.act(id);
        ofMine(act.assistance());
        return act;
    }

    private LocalDate today() {
        return Chance.today(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
