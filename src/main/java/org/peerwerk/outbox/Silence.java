package org.peerwerk.outbox;

/**
 * Knows addresses to which nobody writes any more. The outbox asks before it takes a mail, so that no feature has to remember; an interface,
 * because the outbox knows nothing of people.
 */
public interface Silence {
    boolean covers(String address);
}
