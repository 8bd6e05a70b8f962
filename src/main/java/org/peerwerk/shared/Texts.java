package org.peerwerk.shared;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The product's own words in one language. {@code de-simple} falls back to {@code de}; nothing falls back to the server's locale. */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) (?!(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
            + "|November|Dezember)\\b)");

    private Texts() {
    }

    /**
     * @param params fill {@code {0}}, {@code {1}} …; numbers and dates are to be passed as text already in the reader's form
     * @throws MissingResourceException where no bundle has the key: a defect the bundle test finds
     */
    public static String text(Language language, String key, Object... params) {
        String pattern = bundle(language.locale()).getString(key);
        return params.length == 0 ? pattern : new MessageFormat(pattern.replace("'", "''"), language.locale()).format(params);
    }

    public static boolean has(Language language, String key) {
        return bundle(language.locale()).containsKey(key);
    }

    /** {@code 3. März 2027} */
    public static String date(Language language, LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(formats(language)).format(date);
    }

    /** {@code 3. März 2027, 9:30 Uhr} */
    public static String moment(Language language, LocalDateTime moment) {
        return date(language, moment.toLocalDate()) + ", " + text(language, "format.time", DateTimeFormatter.ofPattern("H:mm").format(moment));
    }

    /** One sentence after the other, as Leichte Sprache shows them; the dot of a date ends none. */
    public static String[] sentences(String text) {
        return SENTENCE_END.split(text);
    }

    /** How days, times and numbers are written in that form. */
    public static Locale formats(Language language) {
        return language == Language.EN ? Locale.UK : Locale.GERMANY;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages", locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
