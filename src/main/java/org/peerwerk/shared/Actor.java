package org.peerwerk.shared;

import java.util.UUID;

/** Who does something: a person, somebody on behalf of a person (I10), or the system for a reason (import, job, batch). */
public sealed interface Actor {

    record Person(UUID id) implements Actor {
    }

    /** @param id who presses the keys; @param person for whom */
    record OnBehalf(UUID id, UUID person) implements Actor {
    }

    record System(String reason) implements Actor {
    }

    static Actor system(String reason) {
        return new System(reason);
    }

    static Actor person(UUID id) {
        return new Person(id);
    }

    static Actor onBehalf(UUID id, UUID person) {
        return new OnBehalf(id, person);
    }

    /** For use cases that no page offers: only the system calls them. */
    default void requireSystem() {
        if (!(this instanceof System)) {
            throw new NotAllowed("only the system does this");
        }
    }
}
