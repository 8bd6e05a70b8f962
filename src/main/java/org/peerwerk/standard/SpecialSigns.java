package org.peerwerk.standard;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerwerk.standard.Sentence.Word;

/** Finds signs that many readers do not know, with the word they hang on; brackets with what they hold. Bullets of lists are none. */
final class SpecialSigns {
    private static final Pattern SIGNS = Pattern.compile("\\(|[\\[\\]{}&%‰;§*=+#<>|~^\\\\→/]++|…|\\.\\.\\.");
    private static final Pattern GENDER = Pattern.compile("[*_]|:(?=in)");
    private static final String BULLETS = "*+>→#";
    private static final String ENDS_OF_SENTENCES = ".,:!?";
    /** Brackets around more than that are shown by their first word. */
    private static final int LONGEST_BRACKET = 80;
    private static final int LONGEST_SIDE = 30;

    private final String text;
    private final BiConsumer<Integer, Integer> found;
    private final Matcher signs;
    private int toldUntil;

    /** @param found gets beginning and end of each place */
    SpecialSigns(String text, BiConsumer<Integer, Integer> found) {
        this.text = text;
        this.found = found;
        signs = SIGNS.matcher(text);
    }

    /** Signs in front of this word and in it; behind it too where it is the last one of the text. Words come in their order. */
    void around(Word word) {
        if (!word.before().equals(" ")) {
            between(word.start() - word.before().length(), word.start());
        }
        if (word.start() >= toldUntil && !word.isAddress() && GENDER.matcher(word.text()).find()) {
            found.accept(word.start(), word.end());
        }
        if (word.end() + word.after().length() == text.length()) {
            between(word.end(), text.length());
        }
    }

    private void between(int from, int to) {
        signs.region(from, to);
        while (signs.find()) {
            if (signs.start() >= toldUntil && !isBullet(signs.start())) {
                toldUntil = signs.group().equals("(") ? bracketEnd(signs.start()) : wordEnd(signs.end());
                found.accept(wordStart(signs.start()), toldUntil);
            }
        }
    }

    private boolean isBullet(int at) {
        return BULLETS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == ' '
                && Sentence.beginsLine(text, at);
    }

    private int wordStart(int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_SIDE && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_SIDE && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end > at && ENDS_OF_SENTENCES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int bracketEnd(int open) {
        int close = text.substring(open, Math.min(text.length(), open + LONGEST_BRACKET)).indexOf(')');
        return close < 0 ? wordEnd(open + 1) : open + close + 1;
    }
}
