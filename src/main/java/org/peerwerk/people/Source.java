package org.peerwerk.people;

/** Where an {@link Accreditation} comes from: granted by the certification office with a reason, or earned with a certificate. */
public enum Source {
    GRANTED, CERTIFICATE
}
