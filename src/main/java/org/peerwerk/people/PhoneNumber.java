package org.peerwerk.people;

import org.peerwerk.shared.RuleBroken;

/** A telephone number as the whole world writes it (E.164): {@code +491701234567}. */
public record PhoneNumber(String value) {
    /** @throws RuleBroken at {@code contact} where it is none */
    public PhoneNumber {
        if (!value.matches("\\+[1-9][0-9]{6,14}")) {
            throw RuleBroken.at("contact", "channel.wrong-number");
        }
    }

    /** As people write it, with spaces, strokes and brackets; one that begins with 0 is a German one. */
    public static PhoneNumber of(String typed) {
        String plain = typed.replace("(0)", "").replaceAll("[\\s\\u00A0()/.–-]", "").replaceFirst("^00", "+");
        return new PhoneNumber(plain.startsWith("0") ? "+49" + plain.substring(1) : plain);
    }
}
