package org.peerwerk.accounts;

import java.util.regex.Pattern;
import org.peerwerk.accounts.Invitation.Invitee;
import org.peerwerk.shared.Chance;

/** What an account of the login server is called where that refuses what a person is called. The person keeps the name whole. */
final class CarriedName {
    private static final String NOT_IN_NAMES = "[<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]";
    /** What the login server refuses in a first or last name ({@code person-name-prohibited-characters}), with the spaces around it. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\s*" + NOT_IN_NAMES + "(?:\\s|" + NOT_IN_NAMES + ")*");

    private CarriedName() {
    }

    /** The address, where the login server takes it as a user name, else one that nobody has: with the address they log in all the same. */
    static String userName(Invitee invitee) {
        if (!invitee.hasMail()) {
            return invitee.userName();
        }
        return invitee.email().matches("[a-z0-9@._+-]+") ? invitee.email() : Chance.id().toString();
    }

    /** A name as the login server takes it; where nothing of it is left, what stands before the @ of the address, or the user name. */
    static String of(String name, Invitee invitee) {
        String clean = withoutForbidden(name);
        return clean.isEmpty() ? withoutForbidden(invitee.hasMail() ? invitee.email().split("@")[0] : invitee.userName()) : clean;
    }

    private static String withoutForbidden(String name) {
        return FORBIDDEN.matcher(name).replaceAll(" ").strip();
    }

    /** A name as who invites wrote it, where the account has none or only {@link #of} it. */
    static String whole(String there, String written, Invitee invitee) {
        return there == null || there.equals(of(written, invitee)) ? written : there;
    }
}
