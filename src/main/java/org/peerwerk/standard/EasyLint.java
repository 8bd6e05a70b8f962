package org.peerwerk.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.peerwerk.standard.Sentence.Word;

/**
 * Warns the writer of a text in Leichte Sprache where it breaks rules that a machine can see: those of BITV 2.0 Anlage 2 Teil 2 and of the
 * lists of People First and Netzwerk Leichte Sprache (domain.md section 4). It never blocks, and a text without findings is not
 * "geprüft": only a review group can say that.
 *
 * <p>Own code, because easy language is what the product exists for, and because LanguageTool's variant for it was tried: 69 MB in
 * 89 libraries against a few kB, and it flagged 30 % of the lines of our own easy texts, "sprechen" as subjunctive and "Person" as a
 * hard word among them. A warning that is mostly wrong is not read, so each rule here would rather miss something than cry wolf.
 *
 * <p>Not looked for, because nothing short of a parser with a dictionary finds it without many false alarms: hard and foreign words,
 * several statements in one sentence, the state ("ist geprüft") and other ways round the passive ("lässt sich", "ist zu tun"), the
 * genitive of names ("Peters Buch"), and short compounds ("Fachkraft"). "ohne", "un-" and "Nein" are no negation here: easy texts need
 * them to name a thing or to give an answer.
 */
public final class EasyLint {
    /** Neither law nor Netzwerk gives a number; writers' guides go from 8 to 15 words. */
    static final int MOST_WORDS = 12;
    /** The longest German words that are no compounds have about 14 letters: "Verantwortung", "Entscheidungen". */
    static final int MOST_LETTERS = 14;
    private static final int LONGEST_EXCERPT = 80;

    /** What may be wrong. */
    public enum Kind {
        /** More than {@value EasyLint#MOST_WORDS} words. */
        SENTENCE_LENGTH,
        /** A sentence that begins in the line of another: each has a line of its own. One finding a line. */
        SEVERAL_SENTENCES,
        /** A form of "werden" with a participle. */
        PASSIVE,
        /** "des Kurses", "Tag der Entscheidung", "wegen der Krankheit", "deren". */
        GENITIVE,
        /** "könnte", "würde", "sei"; "sollte" too, though it may be past tense. "möchte" is no subjunctive to anybody who speaks. */
        SUBJUNCTIVE,
        /** "nicht", "kein", "nie", "niemand". */
        NEGATION,
        /** "z. B.", "usw.", "UE"; not "WC", "PDF" and others that are better known than what they stand for. */
        ABBREVIATION,
        /**
         * More than {@value EasyLint#MOST_LETTERS} letters without hyphen or Mediopunkt, one more for verbs and adjectives; or a noun
         * that shows its seam: "Prüfungsplan". Known endings of places do not count ("Friedrichshafen"), nor names with a capital inside.
         */
        LONG_COMPOUND,
        /** "drei" or "III" for 3; not "ein", ordinals and "zu zweit". */
        NUMBER_WORD,
        /** Brackets, %, &amp;, /, semicolon, ellipsis, gender star and the like; € is known well enough. */
        SPECIAL_SIGN;

        /** Key of a few words that name the problem. */
        public String titleKey() {
            return key("title");
        }

        /** Key of sentences that say what to write instead. */
        public String hintKey() {
            return key("hint");
        }

        private String key(String part) {
            return "lint." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
        }
    }

    /**
     * One place that deserves a second look.
     *
     * @param excerpt the words in question as they stand, at most {@value EasyLint#LONGEST_EXCERPT} characters
     * @param line    where it begins, first line is 1
     */
    public record Finding(Kind kind, String excerpt, int line) {
    }

    private static final Set<String> NEGATIONS = Set.of("nicht", "nichts", "nie", "niemals", "niemand", "niemanden", "niemandem",
            "nirgends", "nirgendwo", "weder", "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinesfalls",
            "keineswegs", "keinerlei");

    private static final Pattern SUBJUNCTIVE = Pattern.compile("(?:könnt|würd|hätt|müsst|dürft|sollt|bräucht|wüsst)e(?:n|st|t)?"
            + "|(?:wär|käm|gäb|fänd|läg|nähm|spräch|stünd|tät)(?:e|en|est|et|st|t)|ginge|ließe|bliebe"
            + "|könne|müsse|dürfe|solle|wolle|möge|seien");
    private static final Set<String> SUBJECTS = Set.of("ich", "du", "er", "sie", "es", "wir", "ihr", "man", "das", "der", "die", "jemand");

    private static final String UNIT = "(?:zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)";
    private static final Pattern NUMBER_WORD = Pattern.compile("(?:" + UNIT + "|zehn|elf|zwölf)(?:mal)?"
            + "|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|(?:ein|" + UNIT + ")?(?:hundert|tausend)"
            + "|(?:(?:ein|" + UNIT + ")und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)");
    private static final Pattern ROMAN_NUMBER = Pattern.compile("(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3})");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Ll}?\\p{Lu}\\p{L}{0,4}\\p{Lu}s?");
    /** Better known than their long form, or no abbreviation but a word that somebody wrote in capitals. */
    private static final Set<String> KNOWN_CAPITALS = Set.of("WC", "LKW", "PKW", "ICE", "TV", "CD", "DVD", "PC", "SMS", "USB", "WLAN",
            "PDF", "PIN", "QR", "OK", "ARD", "ZDF", "JA", "NEIN", "STOPP", "SIE", "WIR", "ALLE", "NICHT", "UND", "ODER", "NEU");
    private static final Set<String> MEASURES = Set.of("Std", "Min", "Sek", "h", "km", "m", "cm", "mm", "kg", "g", "l", "ml", "qm",
            "MB", "GB");

    private static final Pattern JOINT = Pattern.compile("[-\u2010\u2011·•*_:’']");
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:bach|burg|hafen|haven|hausen|kirchen)");
    /** What makes a word longer without making it harder: "Unterstützungen", "Unterstützungs-Bedarf", "Mitarbeiterinnen". */
    private static final Pattern ENDING = Pattern.compile("(?<=ung|heit|keit|schaft)(?:en|s)$|innen$");
    private static final Pattern SEAM = Pattern.compile("\\p{Lu}\\p{Ll}+(?:ungs|heits|keits|schafts|tions|itäts)\\p{Ll}{3,}"
            + "|Arbeits\\p{Ll}{3,}");
    /** "Arbeitsweg": what is shorter needs no closer look. */
    private static final int SHORTEST_COMPOUND = 10;
    /** What is longer is flagged without a closer look. */
    private static final int LONGEST_WORD = 60;

    private final String text;
    private final int[] newlines;
    private final List<Spot> spots = new ArrayList<>();

    private record Spot(int start, Finding finding) {
    }

    private EasyLint(String text) {
        this.text = text;
        newlines = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    }

    /**
     * Everything in this text that deserves a second look, in the order of the text. The same text always has the same findings; time
     * grows with the length of the text only, so any text may come.
     */
    public static List<Finding> of(String text) {
        var lint = new EasyLint(text);
        var signs = new SpecialSigns(text, (start, end) -> lint.add(Kind.SPECIAL_SIGN, start, end));
        int line = 0;
        int told = 0;
        for (Sentence sentence : Sentence.of(text)) {
            Word first = sentence.words().getFirst();
            if (lint.line(first.start()) == line && line != told) {
                lint.add(Kind.SEVERAL_SENTENCES, first, sentence.words().getLast());
                told = line;
            }
            line = lint.line(sentence.words().getLast().start());
            lint.check(sentence.words());
            sentence.words().forEach(signs::around);
        }
        return lint.spots.stream().sorted(Comparator.comparingInt(Spot::start).thenComparing(spot -> spot.finding().kind()))
                .map(Spot::finding).toList();
    }

    private void check(List<Word> words) {
        if (words.size() > MOST_WORDS) {
            add(Kind.SENTENCE_LENGTH, words.getFirst(), words.getLast());
        }
        Passive.find(words, (first, last) -> add(Kind.PASSIVE, first, last));
        Genitive.find(words, (first, last) -> add(Kind.GENITIVE, first, last));
        boolean shouted = words.size() > 2 && words.stream().noneMatch(word -> word.text().chars().anyMatch(Character::isLowerCase));
        for (int i = 0; i < words.size(); i++) {
            Word last = i == 0 ? null : words.get(i - 1);
            Word word = words.get(i);
            Word next = i + 1 == words.size() ? null : words.get(i + 1);
            if (!word.isAddress()) {
                check(last, word, next, shouted);
            }
        }
    }

    /** @param last null at the beginning of the sentence. @param next null at its end. @param shouted the sentence is all in capitals */
    private void check(Word last, Word word, Word next, boolean shouted) {
        String plain = word.plain(last == null);
        if (NEGATIONS.contains(plain)) {
            add(Kind.NEGATION, word, word);
        }
        if (isSubjunctive(plain, last, word, next)) {
            add(Kind.SUBJUNCTIVE, word, word);
        }
        if (isNumberWord(plain, next) || ROMAN_NUMBER.matcher(word.text()).matches()) {
            add(Kind.NUMBER_WORD, word, word);
        } else if (last != null && last.isNumber() && word.follows() && MEASURES.contains(word.text())) {
            add(Kind.ABBREVIATION, last, word);
        } else if (word.isShortened() || !shouted && hasAcronym(word)) {
            add(Kind.ABBREVIATION, word, word);
        }
        if (isLong(word)) {
            add(Kind.LONG_COMPOUND, word, word);
        }
    }

    private static boolean isSubjunctive(String plain, Word last, Word word, Word next) {
        String following = next == null ? "" : next.lower();
        if (plain.equals("sei")) {
            return last != null && SUBJECTS.contains(last.lower());
        }
        if (word.isCapital() && plain.startsWith("würde")) { // "Würde ist wichtig"
            return SUBJECTS.contains(following);
        }
        boolean demand = plain.equals("seien") && following.equals("sie");
        return SUBJUNCTIVE.matcher(plain).matches() && !demand;
    }

    private static boolean isNumberWord(String plain, Word next) {
        if (plain.equals("acht")) { // "Geben Sie acht"
            return next != null && next.isCapital();
        }
        return NUMBER_WORD.matcher(plain).matches();
    }

    private static boolean hasAcronym(Word word) {
        return word.text().chars().filter(Character::isUpperCase).limit(2).count() == 2 && JOINT.splitAsStream(word.text())
                .anyMatch(part -> ACRONYM.matcher(part).matches() && !KNOWN_CAPITALS.contains(part));
    }

    private static boolean isLong(Word word) {
        return word.text().length() >= SHORTEST_COMPOUND && JOINT.splitAsStream(word.text().replace("\u00AD", ""))
                .anyMatch(part -> part.length() > LONGEST_WORD || part.length() >= SHORTEST_COMPOUND && isLong(part));
    }

    private static boolean isLong(String part) {
        if (CAPITAL_INSIDE.matcher(part).matches() || PLACE.matcher(part).matches()) {
            return false;
        }
        boolean noun = Character.isUpperCase(part.codePointAt(0));
        int letters = ENDING.matcher(part).replaceFirst("").length();
        return letters > (noun ? MOST_LETTERS : MOST_LETTERS + 1) || SEAM.matcher(part).matches();
    }

    private void add(Kind kind, Word first, Word last) {
        add(kind, first.start(), last.end());
    }

    private void add(Kind kind, int start, int end) {
        boolean whole = end - start <= LONGEST_EXCERPT;
        String words = text.substring(start, whole ? end : start + LONGEST_EXCERPT - 1).replaceAll("\\s+", " ");
        spots.add(new Spot(start, new Finding(kind, whole ? words : words + "…", line(start))));
    }

    private int line(int at) {
        return -Arrays.binarySearch(newlines, at);
    }
}
