package org.peerwerk.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** Which texts our papers can print whole. Ask before a name is accepted: nobody may find a letter missing on the wall. */
public final class Glyphs {

    private Glyphs() {
    }

    /**
     * The characters of a text that no type face of ours can print, each once, fit to be named in a sentence:
     * {@code 山 (U+5C71)}. Empty if the text will be printed whole: in Latin, Greek and Cyrillic letters with all their accents, or
     * else all in Arabic or all in Hebrew letters; of a text in both directions the letters from right to left are refused.
     */
    public static List<String> missing(String text) {
        var clean = clean(text);
        return Face.TEXT.printing(clean).missing(clean).stream()
                .map(c -> "%s (U+%04X)".formatted(Character.isDefined(c) ? Character.toString(c) : "?", c))
                .toList();
    }

    /** The text with a question mark for every letter that cannot be printed: for papers that must come out in any case. */
    public static String printable(String text) {
        return missing(text).isEmpty() ? text : text.codePoints().mapToObj(Character::toString)
                .map(letter -> missing("a" + letter).isEmpty() ? letter : "?").collect(Collectors.joining());
    }

    /**
     * The text as it is printed: letters composed with their accents (Unicode NFC), control characters and rare kinds of space as
     * plain space, rare hyphens as the plain one, line breaks kept, and without invisible characters, which could turn a line around
     * or make the shaper lose its neighbours.
     */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\u034f]", "")
                .replaceAll("[\\p{Cc}\\p{Z}&&[^\\n\u00a0]]+", " ")
                .replaceAll("[\u2010\u2011]", "-")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }
}
