package org.peerwerk.people;

/** From what a person works: from a profession, or from lived experience. PEER is told to nobody without consent (I17). */
public enum Capacity {
    PROFESSIONAL, PEER
}
