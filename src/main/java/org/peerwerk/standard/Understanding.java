package org.peerwerk.standard;

/** The one scale on which people say how it went with a text; its words are the same on every page and on paper. */
public enum Understanding {
    UNDERSTOOD, NOT_UNDERSTOOD, DONT_KNOW, WRONG;

    /** The text cannot stay as it is. */
    public boolean sendsBack() {
        return this == NOT_UNDERSTOOD || this == WRONG;
    }
}
