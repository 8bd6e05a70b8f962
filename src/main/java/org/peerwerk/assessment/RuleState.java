package org.peerwerk.assessment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Where one person stands with one rule of the pinned version. */
public sealed interface RuleState {

    /** Evaluated by machine: met. */
    record Met() implements RuleState {
    }

    /** Evaluated by machine: this is missing. Never empty. */
    record Lacking(List<Missing> missing) implements RuleState {
        public Lacking {
            missing = List.copyOf(missing);
        }
    }

    /** No machine evaluates this rule; a person did and stands for it with their name. */
    record Confirmed(UUID by, OffsetDateTime at) implements RuleState {
    }

    /** A person must still look at this rule. */
    record Unconfirmed() implements RuleState {
    }

    /** Belongs to a way into the course that this person did not take. */
    record NotNeeded() implements RuleState {
    }

    /** True where nothing about this rule stands between the person and the certificate. */
    default boolean isSettled() {
        return this instanceof Met || this instanceof Confirmed || this instanceof NotNeeded;
    }
}
