package org.peerwerk.shared;

import java.util.regex.Pattern;

/** What counts as an e-mail address here: one that every mail server takes, so without quotes, comments and letters beyond ASCII. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** Before the @ at most 64 characters, among them a letter or digit; the domain has a dot and does not end with a number. */
    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{0,63}[A-Za-z0-9])(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?=[A-Za-z])" + LABEL);

    private MailAddress() {
    }

    /** @throws RuleBroken at {@code field} where it is none */
    public static void require(String field, String typed) {
        if (!typed.chars().allMatch(c -> c < 128)) {
            throw RuleBroken.at(field, "account.plain-address");
        }
        if (typed.length() > LONGEST || !FORM.matcher(typed).matches()) {
            throw RuleBroken.at(field, "account.no-address");
        }
    }
}
