package org.peerwerk.standard;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two texts word by word: what stayed, what went, what came. Read in order, without the words that came, it is the old text, spaces at its
 * end aside.
 */
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
        int there = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, WordDiff::same).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(parts, Fate.KEPT, kept(old.subList(at, from), now.subList(there, delta.getTarget().getPosition())));
            add(parts, Fate.GONE, delta.getSource().getLines());
            add(parts, Fate.NEW, delta.getTarget().getLines());
            at = from + delta.getSource().size();
            there = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(parts, Fate.KEPT, kept(old.subList(at, old.size()), now.subList(there, now.size())));
        return List.copyOf(parts);
    }

    /** The last word of a text has no space behind it, and is the same word where the other text goes on. */
    private static boolean same(String one, String other) {
        return one.equals(other) || (isLast(one) || isLast(other)) && one.stripTrailing().equals(other.stripTrailing());
    }

    private static boolean isLast(String word) {
        return !Character.isWhitespace(word.charAt(word.length() - 1));
    }

    /** With the space of the text that goes on. */
    private static List<String> kept(List<String> old, List<String> now) {
        return IntStream.range(0, old.size()).mapToObj(i -> old.get(i).length() < now.get(i).length() ? now.get(i) : old.get(i)).toList();
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
