package org.peerwerk.exchange;

import java.util.regex.Pattern;

/**
 * A spreadsheet computes what begins with one of these characters, and what somebody has entered as a name may then read or send the
 * reader's data (OWASP ASVS 1.2.10). A leading apostrophe makes text of it. The apostrophe is also added to what begins with apostrophes
 * before such a character: so {@link #restored} gives back every text exactly as it was.
 */
final class Formula {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NEUTRAL = Pattern.compile("'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private Formula() {
    }

    /** The text as a cell that no spreadsheet computes. */
    static String neutral(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #neutral} was given. */
    static String restored(String cell) {
        return NEUTRAL.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
