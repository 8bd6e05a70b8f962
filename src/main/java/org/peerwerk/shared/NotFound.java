package org.peerwerk.shared;

/** What was asked for is not there, or not for this person to know of: both look the same from outside (404). */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
