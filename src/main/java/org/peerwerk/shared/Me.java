package org.peerwerk.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/** The person behind this request, or nobody. Filled once by the sign-in filter of {@code people}; use cases ask it first. */
@RequestScoped
public class Me {
    private UUID id;
    private String name;
    private Set<Role> roles = Set.of();

    /** @param name how the person wants to be greeted */
    public void signIn(UUID id, String name, Set<Role> roles) {
        this.id = id;
        this.name = name;
        this.roles = Set.copyOf(roles);
    }

    public boolean isKnown() {
        return id != null;
    }

    /** The person's id; refuses nobody. */
    public UUID id() {
        requireLogin();
        return id;
    }

    public String name() {
        return name;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return Actor.person(id());
    }

    public void requireLogin() {
        if (id == null) {
            throw new NotAllowed("login needed");
        }
    }

    public void require(Role role) {
        require(is(role));
    }

    /** @param allowed a fact of the field: leads this cohort, is the applicant, sits on this decision */
    public void require(boolean allowed) {
        requireLogin();
        if (!allowed) {
            throw new NotAllowed("not for this person");
        }
    }
}
