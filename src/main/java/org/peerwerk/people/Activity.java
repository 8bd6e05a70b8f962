package org.peerwerk.people;

/** What an {@link Accreditation} allows: to lead courses of a standard, or to sit on decisions about its certificates. */
public enum Activity {
    TRAIN, DECIDE
}
