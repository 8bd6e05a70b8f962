package org.peerwerk.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column of a file of people. Its heading in each language form stands in the bundles; other spellings that people use are taken too. */
public enum Column {
    NAME("name"),
    EMAIL("email", "mail", "emailadresse", "emailaddress", "mailadresse"),
    STANDING("standing", "aufgabe", "rolle", "role"),
    SITE("site", "standort", "ort"),
    /** First day. */
    SINCE("since", "seit", "von", "from"),
    /** Last day. */
    UNTIL("until", "bis", "to");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.of(headings);
    }

    /** Key of the heading's word. */
    public String key() {
        return "people-file.column." + name();
    }

    /** The column with this heading in German or English, however it is spelled: {@code E-Mail}, {@code e-mail}, {@code EMail}. */
    static Optional<Column> of(String heading) {
        String letters = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return Stream.of(values()).filter(column -> column.headings.contains(letters)).findFirst();
    }
}
