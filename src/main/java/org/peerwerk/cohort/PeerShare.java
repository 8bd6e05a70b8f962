package org.peerwerk.cohort;

import java.util.List;

/** How much of the teaching a peer leads. Minutes led by both count half to each (domain.md I13). */
public record PeerShare(int doubledPeerMinutes, int totalMinutes) {

    public static PeerShare of(List<SessionPart> parts) {
        int doubled = 0;
        int total = 0;
        for (SessionPart part : parts) {
            total += part.minutes();
            doubled += switch (part.lead()) {
                case PEER -> 2 * part.minutes();
                case BOTH -> part.minutes();
                case PROFESSIONAL -> 0;
            };
        }
        return new PeerShare(doubled, total);
    }

    public boolean reaches(int percent) {
        return doubledPeerMinutes * 100L >= 2L * totalMinutes * percent;
    }

    /** Whole percent, rounded down, so that it never shows more than there is. */
    public int percent() {
        return totalMinutes == 0 ? 0 : (int) (doubledPeerMinutes * 100L / (2L * totalMinutes));
    }
}
