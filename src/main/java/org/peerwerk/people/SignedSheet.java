package org.peerwerk.people;

import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.RuleBroken;

/**
 * A sheet of paper on which somebody said yes, or took a yes back, with their own hand.
 *
 * @param signedOn  the day of the signature
 * @param takenBy   who took the sheet from the person, by name: often somebody at the site, without an account here
 * @param enteredBy who of the certification office entered it
 */
public record SignedSheet(LocalDate signedOn, String takenBy, UUID enteredBy) {

    /** @throws RuleBroken at {@code sheetDay} where the day has not come yet */
    public static SignedSheet taken(LocalDate signedOn, String takenBy, UUID enteredBy, LocalDate today) {
        if (signedOn.isAfter(today)) {
            throw RuleBroken.at("sheetDay", "paper-consent.future");
        }
        return new SignedSheet(signedOn, takenBy, enteredBy);
    }
}
