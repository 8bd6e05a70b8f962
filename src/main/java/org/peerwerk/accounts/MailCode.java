package org.peerwerk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody reads in a mail and types, to show that the mail reached them: eight characters of Crockford's base 32 (40 bits), which has
 * no I, L, O and U. It holds for a day and ten attempts; stored is only its hash (OWASP ASVS 6.5.2).
 *
 * @param value the characters without the hyphen
 */
record MailCode(String value) {
    private static final int LENGTH = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static MailCode random(SecureRandom random) {
        var characters = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> characters.append(ALPHABET.charAt(index)));
        return new MailCode(characters.toString());
    }

    /** What was typed: spaces, hyphens and case do not matter; O is read as 0, I and L as 1. */
    static MailCode typed(String text) {
        String plain = text.replaceAll("[\\s\\p{Z}\\p{Pd}]+", "").toUpperCase(Locale.ROOT);
        return new MailCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** As it stands in the mail: {@code 7Q4X-M0ZK}. */
    String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /** SHA-256 together with the person it was made for, so that nobody else's code fits. */
    String hash(UUID person) {
        try {
            byte[] text = (person + " " + value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
