package org.peerwerk.people;

import java.util.Collection;
import java.util.Set;
import org.peerwerk.shared.RuleBroken;

/**
 * What a person can say yes to. One purpose, one switch, withdrawable at any time (Art. 9 (2) a GDPR). The words in which it is asked are
 * a {@link ConsentText}.
 */
public enum Purpose {
    /** Peerwerk may store that this person is a peer, and use it where a rule asks for a peer (tandem, decision). Shown to nobody. */
    PEER,
    /** Beyond {@link #PEER}: the people in this person's own courses may see that this person is the peer. */
    PEER_SHOWN_IN_COURSES,
    /** Peerwerk may store that this person speaks as a self-advocate when standards and texts are agreed. */
    SELF_ADVOCATE,
    /** Peerwerk may store that this person checks texts in Leichte Sprache; who leads a review group sees the name. */
    EASY_CHECKER,
    /** The person's name may stand, in public, at standards on which they worked: without saying what they did or who they are. */
    NAMED_IN_STANDARDS,
    /** An organisation that sends the person into a course may see how many hours they attended (I12). */
    HOURS_TO_SENDER;

    /** The purposes that must have a yes before this one can: who is shown as a peer has to be known as one. */
    public Set<Purpose> needed() {
        return this == PEER_SHOWN_IN_COURSES ? Set.of(PEER) : Set.of();
    }

    /** @throws RuleBroken where one of the {@link #needed} is not among those given */
    void requireNeeded(Collection<Purpose> given) {
        if (!given.containsAll(needed())) {
            throw new RuleBroken("consent.needs-peer");
        }
    }

    /** A yes to this one ends when the other one does. */
    boolean restsOn(Purpose other) {
        return this == other || needed().contains(other);
    }
}
