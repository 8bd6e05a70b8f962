package org.peerwerk.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How somebody wants to see our pages.
 *
 * @param size      of the text, in percent: one of {@link #SIZES}
 * @param contrast  black on white, or white on black where the device is dark
 * @param readAloud texts have a button that reads them aloud
 */
public record Display(int size, boolean contrast, boolean readAloud) implements Serializable {
    public static final List<Integer> SIZES = List.of(100, 125, 150);
    /** As pages are for whoever has chosen nothing. */
    public static final Display USUAL = new Display(100, false, true);
    private static final Pattern WORD = Pattern.compile("(\\d{3})\\.(high|normal)\\.(aloud|silent)");

    public Display {
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("no size of text: " + size);
        }
    }

    /** As one word that says nothing of a person: {@code 125.high.silent}. */
    public String word() {
        return size + (contrast ? ".high" : ".normal") + (readAloud ? ".aloud" : ".silent");
    }

    /** Empty for any other word. */
    public static Optional<Display> ofWord(String word) {
        Matcher parts = WORD.matcher(word);
        return parts.matches() && SIZES.contains(Integer.valueOf(parts.group(1)))
                ? Optional.of(new Display(Integer.parseInt(parts.group(1)), parts.group(2).equals("high"), parts.group(3).equals("aloud")))
                : Optional.empty();
    }
}
