package org.peerwerk.assessment;

/** How a person showed what they can do. Every form is equal. */
public enum Evidence {
    OBSERVED, TALK, TASK, PORTFOLIO
}
