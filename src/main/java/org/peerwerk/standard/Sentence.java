package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A German sentence as a list of words. It ends at a full stop, question or exclamation mark, or with its line; a line that goes on in
 * small letters belongs to the sentence before it. The full stops of ordinals ("3. März"), abbreviations and numbered lists end nothing.
 * A colon does not either: "Sie zeigen: Das kann ich." is one sentence to people who write in Leichte Sprache.
 *
 * @param words at least one
 */
record Sentence(List<Word> words) {
    /** Possessive, and matches are taken one after the other: time grows with the length of the text only. */
    private static final Pattern WORD = Pattern.compile("(?:https?://|www\\.)\\S++"
            + "|\\p{L}\\.(?:\\h?\\p{L}\\.)++"
            + "|[\\p{L}\\p{M}\\p{N}]++(?:(?:[-\u2010\u2011\u00AD·•’'@*_]|\\.(?=[\\p{Ll}\\p{N}])|:(?=\\p{N}|in))[\\p{L}\\p{M}\\p{N}]++)*+");
    private static final Pattern WRAPPED = Pattern.compile("[,;]?\\h*+\\R\\h*+");
    private static final Pattern QUESTION_OR_CALL = Pattern.compile("[!?]");
    private static final Pattern FULL_STOP = Pattern.compile("[.…]");
    /** Words that begin a sentence and never follow an ordinal: "Sie sind 18. Dann …", but "der 3. Teil". */
    private static final Set<String> STARTERS = Set.of("Aber", "Alle", "Auch", "Bei", "Da", "Danach", "Dann", "Darum", "Das", "Der", "Die",
            "Dort", "Ein", "Eine", "Er", "Es", "Hier", "Ich", "Im", "In", "Jetzt", "Mit", "Oder", "Sie", "So", "Und", "Wenn", "Wir");

    /**
     * @param text   letters and digits, joined by hyphens, Mediopunkt, gender signs; a number, an address or "z. B." is one word
     * @param start  where it begins in the whole text
     * @param before what stands between the word before and this one
     * @param after  what stands between this word and the next one
     */
    record Word(String text, int start, String before, String after) {
        private static final Pattern ADDRESS = Pattern.compile("www\\..*+|[^.]{2,}+(?:\\.[^.]++)*+(?<=\\.\\p{Ll}{2,20})");
        private static final Pattern LETTERS_WITH_FULL_STOPS = Pattern.compile("\\p{L}(?:\\.\\h?\\p{L})++\\.?");
        /** Short for something only with a full stop behind them. */
        private static final Set<String> SHORT_WITH_FULL_STOP = Set.of("Abb", "Abs", "Abt", "allg", "Anm", "Aug", "bes", "bspw", "Dez",
                "Dipl", "Fa", "Feb", "Fr", "geb", "gem", "Hr", "Hrsg", "insb", "insbes", "jährl", "Kap", "lt", "max", "Min", "mind", "Mio",
                "monatl", "Mrd", "Nov", "Nr", "Okt", "Pers", "Prof", "rd", "Sek", "Sept", "Std", "Stk", "Str", "stv", "tägl", "Tel", "Tsd",
                "wöchentl", "Ziff", "zzt");
        private static final Set<String> ALWAYS_SHORT = Set.of("bzw", "ca", "etc", "evtl", "ggf", "ggfs", "inkl", "sog", "usw", "vgl",
                "zzgl");
        private static final Set<String> BETTER_KNOWN_SHORT = Set.of("Dr", "St");

        int end() {
            return start + text.length();
        }

        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean isNumber() {
            return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ':');
        }

        /** A web or mail address: there is nothing to say about its letters. */
        boolean isAddress() {
            return text.indexOf('@') > 0 || text.indexOf("://") > 0 || text.indexOf('.') > 0 && ADDRESS.matcher(text).matches();
        }

        /** "usw.", "Nr.", "z. B."; not acronyms such as "UE", and not "Dr.", which is better known than what it stands for. */
        boolean isShortened() {
            return ALWAYS_SHORT.contains(text) || after.startsWith(".") && SHORT_WITH_FULL_STOP.contains(text)
                    || text.indexOf('.') == 1 && LETTERS_WITH_FULL_STOPS.matcher(text).matches();
        }

        /** Only blanks stand between this word and the one before. */
        boolean follows() {
            return before.isBlank();
        }

        /** Small letters where capitals only mark a beginning: of the sentence, behind a colon, behind a quotation mark. */
        String plain(boolean first) {
            return first || !follows() ? lower() : text;
        }

        String lower() {
            return text.toLowerCase(Locale.GERMAN);
        }

        private boolean isOrdinalOrLetter() {
            return text.length() == 1 || text.length() == 2 && isNumber();
        }
    }

    /** All sentences of a text in their order; headings and list items count as sentences. */
    static List<Sentence> of(String text) {
        List<Word> words = words(text);
        var sentences = new ArrayList<Sentence>();
        int first = 0;
        for (int next = 1; next <= words.size(); next++) {
            if (next == words.size() || endsBetween(words.get(next - 1), words.get(next))) {
                sentences.add(new Sentence(words.subList(first, next)));
                first = next;
            }
        }
        return sentences;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int last = 0;
        Matcher place = WORD.matcher(text);
        for (boolean found = place.find(); found; ) {
            int start = place.start();
            int end = place.end();
            found = place.find();
            if (!numbersLine(text, start, end)) {
                words.add(new Word(text.substring(start, end), start, text.substring(last, start),
                        text.substring(end, found ? place.start() : text.length())));
                last = end;
            }
        }
        return words;
    }

    /** "1." or "2)" in front of a line. */
    private static boolean numbersLine(String text, int start, int end) {
        return end - start <= 2 && end + 1 < text.length() && ".)".indexOf(text.charAt(end)) >= 0 && text.charAt(end + 1) == ' '
                && Character.isDigit(text.charAt(start)) && beginsLine(text, start);
    }

    /** True where only blanks stand between the beginning of the line and this place. */
    static boolean beginsLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private static boolean endsBetween(Word last, Word next) {
        String gap = next.before();
        boolean begins = next.isCapital() || next.isNumber();
        if (gap.indexOf('\n') >= 0 && (begins || !WRAPPED.matcher(gap).matches())) {
            return true;
        }
        if (!begins) {
            return false;
        }
        if (QUESTION_OR_CALL.matcher(gap).find()) {
            return true;
        }
        if (!FULL_STOP.matcher(gap).find()) {
            return false;
        }
        boolean stopIsOfTheWord = gap.startsWith(".") && (last.isShortened() || Word.BETTER_KNOWN_SHORT.contains(last.text())
                || last.isOrdinalOrLetter() && !STARTERS.contains(next.text()));
        return !stopIsOfTheWord;
    }
}
