package org.peerwerk.people;

/** What a person is in an organisation. An ADMIN says who belongs to it. */
public enum Standing {
    ADMIN, STAFF
}
