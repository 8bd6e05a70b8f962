package org.peerwerk.standard;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two texts word by word: what stayed, what went, what came. Read in order, without the words that came, it is the old text. */
public final class WordDiff {
    /** Before each word, so that the spaces stay with the word before them. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private WordDiff() {
    }

    /** What became of some words. */
    public enum Fate {
        KEPT, GONE, NEW
    }

    /** @param words with the spaces between and behind them */
    public record Part(Fate fate, String words) {
    }

    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        var parts = new ArrayList<Part>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(parts, Fate.KEPT, old.subList(at, from));
            add(parts, Fate.GONE, delta.getSource().getLines());
            add(parts, Fate.NEW, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(parts, Fate.KEPT, old.subList(at, old.size()));
        return List.copyOf(parts);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Stream.of(BETWEEN_WORDS.split(text)).toList();
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(fate, String.join("", words)));
        }
    }
}
