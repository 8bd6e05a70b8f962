package org.peerwerk.standard;

import org.peerwerk.shared.RuleBroken;

/**
 * What a consent round needs at least. {@link #FLOOR} is what domain.md section 2 asks for; an owner may ask for more, never for less
 * (I16).
 *
 * @param votes          on each part
 * @param presentPercent of those present are self-advocates, 50 to 100
 * @param yesPercent     of the yes votes on each part come from self-advocates, 50 to 100
 */
public record Quorum(int votes, int presentPercent, int yesPercent) {
    public static final Quorum FLOOR = new Quorum(5, 50, 50);

    public Quorum {
        if (votes > 1000 || presentPercent > 100 || yesPercent > 100) {
            throw new RuleBroken("quorum.too-high");
        }
    }

    /** @throws RuleBroken at the first of the three that is lower than now */
    Quorum raisedTo(Quorum other) {
        requireNotLower("votes", votes, other.votes);
        requireNotLower("presentPercent", presentPercent, other.presentPercent);
        requireNotLower("yesPercent", yesPercent, other.yesPercent);
        return other;
    }

    private static void requireNotLower(String field, int now, int then) {
        if (then < now) {
            throw RuleBroken.at(field, "quorum.lowered", now);
        }
    }

    static boolean reaches(long part, long whole, int percent) {
        return part * 100 >= whole * percent;
    }
}
