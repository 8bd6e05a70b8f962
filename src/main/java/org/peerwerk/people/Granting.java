package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.people.AccreditationRepository.Permission;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.LocalizedText;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** The certification office grants the first permissions by hand, each with a reason and an end, and can end them early. */
@UseCases
public class Granting {
    @Inject
    private Me me;
    @Inject
    private AccreditationRepository accreditations;
    @Inject
    private PersonRepository persons;
    @Inject
    private ConsentRepository consents;
    @Inject
    private KnownStandards standards;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What I may do today, for any standard at all. */
    public Set<Activity> mine() {
        me.requireLogin();
        return accreditations.activitiesOf(me.id(), today());
    }

    /** All that hold today or later, by name. */
    public List<Permission> list() {
        me.require(Role.OFFICE);
        return accreditations.permissions(today());
    }

    /** Title by slug of the standards for which permissions can be granted. */
    public Map<String, LocalizedText> standards() {
        me.require(Role.OFFICE);
        return standards.titles();
    }

    /** @throws NotFound where there is none, or it has ended */
    public Permission show(UUID id) {
        me.require(Role.OFFICE);
        return accreditations.permissions(today()).stream().filter(permission -> permission.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("accreditation"));
    }

    /**
     * Grants a permission from today on.
     *
     * @param id    the form's own, so that a form sent twice grants once
     * @param email address or user name of a person with an account
     * @param until last day it holds
     * @return the person's name
     * @throws RuleBroken at the field: nobody has this address or user name, the standard is unknown, or what {@link Accreditation#grant}
     * refuses
     */
    public String grant(UUID id, String email, String standard, Activity activity, Capacity capacity, LocalDate until, String reason) {
        me.require(Role.OFFICE);
        Person person = persons.at("email", email);
        if (accreditations.exists(id)) {
            return person.name();
        }
        if (!standards().containsKey(standard)) {
            throw RuleBroken.at("standard", "form.choose");
        }
        if (accreditations.holds(person.id(), standard, activity, capacity, today())) {
            throw RuleBroken.at("email", "permission.already", person.name());
        }
        accreditations.add(Accreditation.grant(id, new Accreditation.Scope(person.id(), standard, activity, capacity), today(), until, reason,
                consents.has(person.id(), Purpose.PEER), me.id()));
        letterbox.tell(person.id(), "permission-granted " + id, "message.permission", "/my");
        changes.record(me.actor(), "permission.granted", "accreditation " + id);
        return person.name();
    }

    /** Ends it early, from today on. */
    public void end(UUID id) {
        me.require(Role.OFFICE);
        Accreditation found = accreditations.find(id);
        found.end(today());
        letterbox.tell(found.person(), "permission-ended " + id, "message.permission", "/my");
        changes.record(me.actor(), "permission.ended", "accreditation " + id);
    }

    private LocalDate today() {
        return Chance.today(clock);
    }
}
