package org.peerwerk.standard;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.peerwerk.standard.Sentence.Word;

/**
 * Finds "werden" with a participle in one clause: "wird heute geprüft", "bevor Daten weitergegeben werden". German shows the participle
 * by its form, save for adjectives that look like one ("wird bekannt") and verbs whose infinitive is the same ("wird es behalten").
 */
final class Passive {
    private static final Set<String> WERDEN = Set.of("werde", "wirst", "wird", "werden", "werdet", "wurde", "wurdest", "wurden", "wurdet");
    private static final Set<String> OTHER_AUXILIARIES = Set.of("haben", "habe", "hast", "hat", "habt", "hatte", "hatten", "bin", "ist",
            "sind", "seid", "sein", "war", "waren");
    private static final Set<String> CONJUNCTIONS = Set.of("und", "oder", "aber", "sondern", "denn");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;:()\\[\\]–—…]|\\h-\\h");
    /** As people write who split long words: "zusammen·gefasst". */
    private static final Pattern SPLIT = Pattern.compile("[-·]");
    /** No German participle is longer; what is longer was not meant to be read. */
    private static final int LONGEST = 40;

    private static final String APART = "(?:ab|an|auf|aus|bei|bekannt|bereit|da|dabei|dar|dazu|durch|ein|fertig|fest|fort|frei|gut|her"
            + "|heraus|herein|herunter|hin|hinein|hinaus|hinzu|kennen|klar|los|mit|nach|nieder|richtig|sicher|statt|teil|über|um|unter|vor"
            + "|voran|voraus|vorbei|weg|weiter|wieder|zu|zurück|zusammen)";
    private static final String FIRM = "(?:be|emp|ent|er|miss|ver|zer|über|unter|hinter|wider|wieder|voll|um|durch)";
    /** The vowel tells the participle from the infinitive: "besprochen", not "besprechen". */
    private static final String OTHER_VOWEL = "(?:standen|sprochen|schrieben|nommen|holfen|boten|funden|bunden|wiesen|zogen|schlossen"
            + "|troffen|worfen|brochen|hoben|schnitten|griffen|schoben|wogen|stohlen|borgen|worben|sungen|trunken|zwungen|wonnen|gossen"
            + "|rissen|strichen|glichen|liehen|mieden|loren|froren|schworen|dorben|fohlen|bogen"
            + "|trogen|schieden|trieben|stiegen|wunden|nossen"
            + "|schossen|gonnen|schliffen|gangen|bissen)";
    /** The same as the infinitive, or too short, so only "ge" tells: "gegeben", "angerufen", "getan". */
    private static final String SAME_VOWEL = "(?:geben|halten|lassen|laden|fangen|messen|rufen|tragen|schlagen|fahren|sehen|lesen|treten"
            + "|gessen|beten|backen|waschen|graben|raten|braten|stoßen|schaffen|tan)";
    private static final Pattern PARTICIPLE = Pattern.compile(APART + "?ge\\p{Ll}{2,}t|" + APART + "?" + FIRM + "\\p{Ll}{2,}t"
            + "|\\p{Ll}{2,}iert|\\p{Ll}{2,}" + OTHER_VOWEL + "|" + APART + "?ge" + SAME_VOWEL + "|vergessen");
    private static final Pattern PARTICIPLE_OF_THE_PAST = Pattern.compile(APART + "?(?:be|ent|er|ver|über|unter)" + SAME_VOWEL);
    private static final Set<String> ADJECTIVES = Set.of("aufgeregt", "begabt", "bekannt", "beliebt", "bereit", "berühmt", "bestimmt",
            "entspannt", "erkältet", "ernst", "erneut", "geeignet", "gerecht", "gesamt", "gespannt", "gestresst", "gewohnt",
            "interessiert", "überhaupt", "umgekehrt", "umsonst", "verkehrt", "verliebt", "verrückt", "verschieden", "vertraut", "verwandt");

    private Passive() {
    }

    /** @param found gets the first and the last word of each passive */
    static void find(List<Word> words, BiConsumer<Word, Word> found) {
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).lower();
            if (form.equals("worden") && i > 0) {
                found.accept(words.get(i - 1), words.get(i));
            } else if (WERDEN.contains(form)) {
                int participle = before(words, i);
                if (participle >= 0) {
                    found.accept(words.get(participle), words.get(i));
                } else {
                    participle = behind(words, i, form.startsWith("wu"));
                    if (participle > 0) {
                        found.accept(words.get(i), words.get(participle));
                    }
                }
            }
        }
    }

    /** "geprüft wird", "geprüft zu werden": where the participle stands, or -1. */
    private static int before(List<Word> words, int werden) {
        int participle = werden > 1 && words.get(werden - 1).text().equals("zu") ? werden - 2 : werden - 1;
        return participle >= 0 && !endsClause(words.get(werden)) && isParticiple(words.get(participle).text(), true) ? participle : -1;
    }

    /** "wird … geprüft": where the participle stands, or -1. */
    private static int behind(List<Word> words, int werden, boolean past) {
        boolean coordinated = false;
        for (int i = werden + 1; i < words.size() && !endsClause(words.get(i)); i++) {
            String word = words.get(i).text();
            if (OTHER_AUXILIARIES.contains(word) || WERDEN.contains(word)) {
                return -1;
            }
            coordinated |= CONJUNCTIONS.contains(word);
            boolean last = i + 1 == words.size() || endsClause(words.get(i + 1));
            // "Sie wird Peer und erhält ein Zertifikat": behind "und" only the last word of the clause can belong to "werden"
            if (isParticiple(word, past) && (last || !coordinated)) {
                return !last && OTHER_AUXILIARIES.contains(words.get(i + 1).text()) ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean endsClause(Word next) {
        return CLAUSE_ENDS.matcher(next.before()).find();
    }

    private static boolean isParticiple(String text, boolean past) {
        if (text.length() > LONGEST || ADJECTIVES.contains(text)) {
            return false;
        }
        String word = SPLIT.matcher(text).replaceAll("");
        return PARTICIPLE.matcher(word).matches() || past && PARTICIPLE_OF_THE_PAST.matcher(word).matches();
    }
}
