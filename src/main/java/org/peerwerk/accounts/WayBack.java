package org.peerwerk.accounts;

import org.peerwerk.shared.Language;

/**
 * Where the login server sends a person on to who does something there, and in which form it speaks to them.
 *
 * @param address one of ours
 */
public record WayBack(String address, Language language) {
}
