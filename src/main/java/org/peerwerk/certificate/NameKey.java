package org.peerwerk.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as the public check compares it. Case, accents, apostrophes, spaces, hyphens and the order of its parts do not matter, and
 * ä, ae and a are the same, likewise ö, ü and ß with ss: who types a name from paper, on whatever keyboard, is understood.
 *
 * <p>How: compatibility forms are taken apart (NFKD), accents and vowel points dropped, letters that have no such form (ø, ł, ı …)
 * replaced by their neighbours, everything else but letters and digits separates parts, and every e behind an a, o or u is dropped, so
 * that Müller, Mueller and Muller come out alike. Two names fit when the parts of one, each used once in any order, are the other
 * written in one go: so "van der Berg" and "Vanderberg" fit, and "Arno" and "Nora" do not.
 *
 * <p>The price is a few false matches: Michael fits Michal, Manuel fits Manul, Jörg fits Jorg, María fits Maria. That is bearable because
 * nobody gets this far without the 130 bits of the paper's own code, and a forger would need a person whose name differs in nothing else.
 *
 * @param value the parts in the order they were written, one space between; empty where there is no letter, which fits nothing
 */
public record NameKey(String value) {
    /** More parts than this are compared in sorted order only: names that long are rare, and the search stays small. */
    private static final int MOST_PARTS = 12;
    /** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and the Arabic stretching mark. Not the vowels of other scripts. */
    private static final String ACCENTS = "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]+";
    private static final String WITHOUT_TRACE = "['’‘ʼʻʹ`´′\\p{Cf}]+";
    private static final String[][] NEIGHBOURS = {{"ß", "ss"}, {"æ", "a"}, {"œ", "o"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"},
            {"þ", "th"}, {"ı", "i"}, {"ħ", "h"}, {"ŧ", "t"}, {"ŋ", "n"}, {"ς", "σ"}};

    /** Of any text; never fails, whatever it is. */
    public static NameKey of(String name) {
        // upper case first: it knows ß, the long s and the final sigma
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll(WITHOUT_TRACE, "")
                .toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll(ACCENTS, "");
        for (String[] neighbour : NEIGHBOURS) {
            plain = plain.replace(neighbour[0], neighbour[1]);
        }
        return new NameKey(plain.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().replaceAll("(?<=[aou])e+", ""));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /**
     * Whether both may be the same name. A name with other letters is refused in a time that does not tell how close it came
     * (OWASP ASVS 11.2.4).
     */
    public boolean fits(NameKey other) {
        return MessageDigest.isEqual(letters(), other.letters()) & !isEmpty()
                && (Arrays.equals(sorted(), other.sorted()) || isMadeOfPartsOf(other) || other.isMadeOfPartsOf(this));
    }

    /** The same for all names with the same letters; e is left out because it falls behind vowels, see above. */
    private byte[] letters() {
        int[] letters = value.replaceAll("[ e]", "").codePoints().sorted().toArray();
        try {
            return MessageDigest.getInstance("SHA-256").digest(new String(letters, 0, letters.length).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private String[] sorted() {
        String[] parts = value.split(" ");
        Arrays.sort(parts);
        return parts;
    }

    private boolean isMadeOfPartsOf(NameKey other) {
        List<String> parts = List.of(other.sorted());
        return parts.size() <= MOST_PARTS && continues(value.replace(" ", ""), 0, parts, 0, new HashSet<>());
    }

    /** @param used bit n: part n stands before {@code at}; @param failed what was tried in vain */
    private static boolean continues(String text, int at, List<String> parts, int used, Set<Integer> failed) {
        if (at == text.length() && used == (1 << parts.size()) - 1) {
            return true;
        }
        if (failed.contains(used)) {
            return false;
        }
        // in "Annaelena" the e has fallen, in "Elena" it has not
        boolean fallen = at > 0 && "aou".indexOf(text.charAt(at - 1)) >= 0;
        for (int part = 0; part < parts.size(); part++) {
            String here = fallen ? parts.get(part).replaceFirst("^e+", "") : parts.get(part);
            if ((used & 1 << part) == 0 && text.startsWith(here, at)
                    && continues(text, at + here.length(), parts, used | 1 << part, failed)) {
                return true;
            }
        }
        failed.add(used);
        return false;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "NameKey[…]";
    }
}
