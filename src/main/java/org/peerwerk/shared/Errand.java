package org.peerwerk.shared;

import java.util.Locale;

/**
 * What one person may do on behalf of another who has asked for it. Whatever is not here everybody does themselves: voting, taking back a
 * Stop, saying yes to something, appealing.
 */
public enum Errand {
    /** Writes and sends an application for a course. */
    APPLICATION,
    /** Says something of a text of a standard. */
    COMMENT;

    /** As keys and addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
