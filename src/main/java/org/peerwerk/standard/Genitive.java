package org.peerwerk.standard;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.peerwerk.standard.Sentence.Word;

/**
 * Finds genitives by their articles. "des" and "eines" are nothing else; "dieses" asks for a noun with s ("dieses Kurses", but "dieses
 * Haus"). "der" may be three cases: it is the genitive of a feminine or a plural where it stands between two nouns, "Tag der Entscheidung",
 * unless a verb in the sentence takes the second noun as the one who receives ("Sie zeigen den Plan der Gruppe").
 */
final class Genitive {
    private static final Set<String> PRONOUNS = Set.of("deren", "dessen", "wessen", "derer");
    private static final Set<String> ARTICLES = Set.of("des", "eines", "meines", "deines", "seines", "ihres", "unseres", "eures", "keines");
    private static final Set<String> ARTICLES_OF_NEUTERS = Set.of("dieses", "jedes", "jenes", "manches", "welches");
    private static final Set<String> ARTICLES_OF_FEMININES = Set.of("der", "dieser", "jeder", "einer", "keiner", "meiner", "deiner",
            "seiner", "ihrer", "unserer", "eurer", "aller", "beider", "vieler", "mehrerer", "anderer");
    private static final Set<String> PREPOSITIONS = Set.of("wegen", "während", "trotz", "innerhalb", "außerhalb", "aufgrund", "anhand",
            "mithilfe", "anstelle", "statt", "anstatt", "infolge", "bezüglich", "hinsichtlich");
    /** They are written like nouns. */
    private static final Set<String> CAPITAL_PRONOUNS = Set.of("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres");

    private static final String LETTERS = "[\\p{L}*·-]";
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{Ll}[\\p{Ll}·-]{2,30}e[nr]");
    private static final Pattern NOUN_WITH_S = Pattern.compile(LETTERS + "{1,60}(?:e|[bdfghklmnprtw])s");
    private static final Pattern FEMININE_OR_PLURAL = Pattern.compile(LETTERS + "{1,60}(?:ung|heit|keit|schaft|ion|tät|in|e|en|ern|eln)|"
            + LETTERS + "{0,60}(?i:peers|teams|arbeit|zeit|person|kraft|pflicht|stadt|welt|frau|wahl|macht|regel|mutter)");
    /** End like feminines or plurals. */
    private static final Set<String> MASCULINES = Set.of("Kollege", "Kunde", "Name", "Junge", "Gedanke", "Experte", "Pate", "Beamte",
            "Angestellte", "Garten", "Wagen", "Laden", "Rahmen", "Schaden", "Boden", "Hafen", "Termin", "Wein", "Stein", "Verein");
    private static final Pattern JOINT = Pattern.compile(".*[·-]");
    private static final Pattern SURE_NOUN = Pattern.compile(LETTERS + "{1,60}(?:ung|ungen|heit|keit|schaft|ion|tät|\\p{Ll}{5}er)");
    private static final Pattern RECEIVER = Pattern.compile(LETTERS + "{0,60}(?i:gruppe|person|leitung|kraft|frau|mutter|schwester|familie"
            + "|klasse|stelle|in|innen|peers)");
    private static final Pattern GIVING = Pattern.compile("(?:ge)?(?:geb|gib|gab|zeig|sag|erzähl|erklär|helf|hilf|half|holf|schenk|schick"
            + "|bring|brach|stell|antwort|beantwort|dank|gehör|folg|schreib|schrieb|mitteil|empfehl|empfiehl|reich|les|lies|biet|wünsch"
            + "|kauf|leih|gefall|gefäll|überlass|übergib|übergeb)\\p{Ll}{0,10}");

    private Genitive() {
    }

    /** @param found gets the first and the last word of each genitive: article and noun, or with what stands before them for "der" */
    static void find(List<Word> words, BiConsumer<Word, Word> found) {
        boolean giving = words.stream().anyMatch(word -> GIVING.matcher(word.plain(word == words.getFirst())).matches());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String article = word.lower();
            if (PRONOUNS.contains(article)) {
                found.accept(word, word);
            } else if (ARTICLES.contains(article) || ARTICLES_OF_NEUTERS.contains(article)) {
                int noun = noun(words, i);
                if (article.equals("des") || noun > 0 && isArticleOf(article, words.get(noun).text())) {
                    found.accept(word, words.get(Math.max(i, noun)));
                }
            } else if (i > 0 && word.follows() && ARTICLES_OF_FEMININES.contains(article)) {
                int noun = noun(words, i);
                if (noun > 0 && isBetweenNouns(words, i - 1, words.get(noun).text(), giving)) {
                    found.accept(words.get(i - 1), words.get(noun));
                }
            }
        }
    }

    private static boolean isArticleOf(String article, String noun) {
        return ARTICLES.contains(article) || ARTICLES_OF_NEUTERS.contains(article) && NOUN_WITH_S.matcher(noun).matches();
    }

    private static boolean isBetweenNouns(List<Word> words, int before, String noun, boolean giving) {
        if (!FEMININE_OR_PLURAL.matcher(noun).matches() || MASCULINES.contains(JOINT.matcher(noun).replaceFirst(""))) {
            return false;
        }
        boolean receives = giving && RECEIVER.matcher(noun).matches();
        return PREPOSITIONS.contains(words.get(before).lower()) || isNoun(words, before) && !receives;
    }

    /** The noun that an article belongs to, with at most two adjectives between them; -1 where there is none. */
    private static int noun(List<Word> words, int article) {
        for (int i = article + 1; i < words.size() && i <= article + 3 && words.get(i).follows(); i++) {
            if (words.get(i).isCapital()) {
                return CAPITAL_PRONOUNS.contains(words.get(i).text()) ? -1 : i;
            }
            if (!ADJECTIVE.matcher(words.get(i).text()).matches()) {
                return -1;
            }
        }
        return -1;
    }

    /** The first word of a sentence, or of what follows a colon, has its capital from there: it must look like a noun. */
    private static boolean isNoun(List<Word> words, int i) {
        String word = words.get(i).text();
        boolean begins = i == 0 || !words.get(i).follows();
        return words.get(i).isCapital() && !CAPITAL_PRONOUNS.contains(word) && (!begins || SURE_NOUN.matcher(word).matches());
    }
}
