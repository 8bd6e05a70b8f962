package org.peerwerk.assessment;

import java.util.List;

/** May two people decide about a certificate? What the rules of the pinned version say; the decision itself is never the machine's. */
public sealed interface Eligibility {

    record Eligible() implements Eligibility {
    }

    /** @param missing every unmet rule, in the order of the standard; never empty */
    record NotYet(List<Missing> missing) implements Eligibility {
        public NotYet {
            missing = List.copyOf(missing);
        }
    }

    default boolean isEligible() {
        return this instanceof Eligible;
    }

    /** Empty where nothing is missing. */
    default List<Missing> missingList() {
        return this instanceof NotYet notYet ? notYet.missing() : List.of();
    }
}
