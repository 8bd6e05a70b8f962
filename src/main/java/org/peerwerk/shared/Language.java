package org.peerwerk.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three forms in which everything here can be read. Leichte Sprache is a language of its own to the product: IANA variant
 * {@code simple}, so that Java's bundle lookup falls back from {@code de-simple} to {@code de} by itself.
 */
public enum Language {
    DE("de", "de"), EASY("ls", "de-simple"), EN("en", "en");

    private final String path;
    private final String tag;

    Language(String path, String tag) {
        this.path = path;
        this.tag = tag;
    }

    /** The first segment of an address: {@code de}, {@code ls} or {@code en}. */
    public String path() {
        return path;
    }

    /** BCP 47 tag, as in {@code html lang} and as key of every language map. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<Language> ofPath(String segment) {
        return Stream.of(values()).filter(language -> language.path.equals(segment)).findFirst();
    }
}
