package org.peerwerk.shared;

/** The person is known and may not do this (403); without a login it means: log in first (401). */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String what) {
        super(what);
    }
}
