package org.peerwerk.shared;

import java.util.Locale;

/**
 * What one person may do on behalf of another who has asked for it. Whatever is not here everybody does themselves: voting, a verdict on a
 * text, taking back a Stop, saying yes to something, withdrawing, appealing, login and name, having data erased, reading messages.
 */
public enum Errand {
    /** Writes and sends an application for a course, and reads those it has sent. */
    APPLICATION,
    /** Says something of a text of a standard. */
    COMMENT,
    /** Sees the days of the person's courses, presence and practice. Nobody writes anything there for them. */
    COURSE,
    /** Chooses how messages reach the person and how pages look for them. */
    CHANNEL,
    /** Asks the office for a copy of the person's data or for a correction. */
    DATA;

    /** As keys and addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
