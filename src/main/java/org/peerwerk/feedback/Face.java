package org.peerwerk.feedback;

/** How a page was for its reader. */
public enum Face {
    GOOD, NOT_GOOD
}
