package org.peerwerk.people;

/** What an {@link Accreditation} allows: to lead courses of a standard, to sit on decisions about its certificates, or to open its next version. */
public enum Activity {
    TRAIN, DECIDE, WRITE
}
