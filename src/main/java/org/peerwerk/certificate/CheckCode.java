package org.peerwerk.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The key of the public check, as it stands on the paper: 26 characters of 5 random bits each (130 bits), never a running number. The
 * characters are Crockford's base 32, which has no I, L, O and U, so that what is read from paper is hard to confuse. With more than
 * 112 bits it may be stored as it is (OWASP ASVS 6.5.2).
 *
 * @param value the 26 characters without groups
 */
public record CheckCode(String value) {
    public static final int LENGTH = 26;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int GROUPS = LENGTH / GROUP;

    public CheckCode {
        if (value.length() != LENGTH || !value.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            throw new IllegalArgumentException("not a check code");
        }
    }

    public static CheckCode random(SecureRandom random) {
        var characters = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> characters.append(ALPHABET.charAt(index)));
        return new CheckCode(characters.toString());
    }

    /** Stands on previews. Nobody is ever given it: a random code meets it once in 2^130. */
    public static CheckCode ofPreview() {
        return new CheckCode("0".repeat(LENGTH));
    }

    /**
     * What somebody typed, scanned or pasted. Spaces, hyphens of any kind and case do not matter; O is read as 0, I and L as 1; of a
     * whole address the last part counts.
     *
     * @return empty where this cannot be a code
     */
    public static Optional<CheckCode> parse(String typed) {
        if (typed == null || typed.length() > 500) {
            return Optional.empty();
        }
        String last = typed.strip().replaceFirst("^.*/(?=[^/]+/?$)", "").replace("/", "");
        String plain = last.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}._]+", "").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                ? Optional.of(new CheckCode(plain)) : Optional.empty();
    }

    /** As printed: {@code 7Q4XM-0ZK2P-9TBWC-5HD8N-31RVJE}; the last group takes the rest. */
    public String grouped() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> value.substring(group * GROUP, group == GROUPS - 1 ? LENGTH : (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    /** A code is a secret of its paper: it reaches no log by accident. */
    @Override
    public String toString() {
        return "CheckCode[…]";
    }
}
