package org.peerwerk.assessment;

import java.util.UUID;

/** The two who lead a cohort and assess in it. Which of them is the peer serves the rules and is shown on no page (I17). */
public record Tandem(UUID professional, UUID peer) {

    public boolean has(UUID person) {
        return professional.equals(person) || peer.equals(person);
    }

    /** The other of the two; for somebody else the peer. */
    public UUID other(UUID one) {
        return peer.equals(one) ? professional : peer;
    }
}
