package org.peerwerk.assessment;

/** How far a person has come with one outcome (domain.md section 7, result scale). Never printed on a paper (I7). */
public enum Level {
    NOT_YET, WITH_SUPPORT, INDEPENDENT
}
