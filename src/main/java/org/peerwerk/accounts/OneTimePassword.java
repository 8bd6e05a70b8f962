package org.peerwerk.accounts;

import java.security.SecureRandom;

/**
 * What lets somebody in once: twelve characters in groups of four, about 59 bits, without those that are hard to tell apart. Stands on a
 * letter and in the login server, nowhere else; so it never tells itself in a text.
 */
record OneTimePassword(String value) {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    static OneTimePassword random(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimePassword(text.toString());
    }

    @Override
    public String toString() {
        return "a one-time password";
    }
}
