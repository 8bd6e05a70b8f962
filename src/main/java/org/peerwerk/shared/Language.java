package org.peerwerk.shared;

import java.util.Locale;

/** The three language forms everything is written in: German, German in Leichte Sprache, English. */
public enum Language {
    DE("de", "de"), EASY("ls", "de-simple"), EN("en", "en");

    private final String path;
    private final String tag;

    Language(String path, String tag) {
        this.path = path;
        this.tag = tag;
    }

    /** First segment of a page's address: {@code de}, {@code ls} or {@code en}. */
    public String path() {
        return path;
    }

    /** BCP 47 tag; {@code simple} is a registered variant. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
