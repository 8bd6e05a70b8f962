package org.peerwerk.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/**
 * The person behind this request, or nobody. Filled once by the sign-in filter of {@code people}; use cases ask it first. Where somebody
 * runs an {@link Errand} for a person, this is the person, without any role, and every {@code require} refuses but those that name the
 * errand; both are in the audit (I10).
 */
@RequestScoped
public class Me {
    private UUID id;
    private String name;
    private Set<Role> roles = Set.of();
    private UUID assistant;
    private Set<Errand> errands = Set.of();

    /** @param name how the person wants to be greeted */
    public void signIn(UUID id, String name, Set<Role> roles) {
        this.id = id;
        this.name = name;
        this.roles = Set.copyOf(roles);
    }

    /** Who has signed in runs these errands for that person until the request is over. */
    public void actFor(UUID person, String name, Set<Errand> errands) {
        this.assistant = id();
        this.errands = Set.copyOf(errands);
        this.id = person;
        this.name = name;
        this.roles = Set.of();
    }

    public boolean isKnown() {
        return id != null;
    }

    /** Somebody else presses the keys. */
    public boolean isAssisted() {
        return assistant != null;
    }

    /** The person's id; refuses nobody. */
    public UUID id() {
        requireKnown();
        return id;
    }

    /** Who presses the keys: the person, or whoever runs an errand for them. */
    public UUID hand() {
        return assistant == null ? id() : assistant;
    }

    public String name() {
        return name;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Errand errand) {
        return assistant == null || errands.contains(errand);
    }

    public Actor actor() {
        return assistant == null ? Actor.person(id()) : Actor.onBehalf(assistant, id());
    }

    /** Somebody has signed in, for whomever they act: for what concerns only the hand itself. */
    public void requireKnown() {
        if (id == null) {
            throw new NotAllowed("login needed");
        }
    }

    /** The person themselves. */
    public void requireLogin() {
        requireKnown();
        if (assistant != null) {
            throw new NotAllowed("only the person themselves");
        }
    }

    public void require(Role role) {
        require(is(role));
    }

    /** @param allowed a fact of the field: leads this cohort, is the applicant, sits on this decision */
    public void require(boolean allowed) {
        requireLogin();
        require(null, allowed);
    }

    /** The person themselves, or somebody who runs this errand for them. */
    public void require(Errand errand) {
        require(errand, true);
    }

    /** The same, where a fact of the field has to hold for the person too. */
    public void require(Errand errand, boolean allowed) {
        requireKnown();
        if (!allowed || assistant != null && !errands.contains(errand)) {
            throw new NotAllowed("not for this person");
        }
    }
}
