package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.shared.LocalizedText;

/**
 * A published version in a list.
 *
 * @param contactUnits  in UE of 45 minutes
 * @param practiceHours in hours of 60 minutes
 * @param modules       how many
 */
public record StandardRow(UUID version, String slug, String number, Basis basis, LocalDate publishedOn, LocalizedText title,
        LocalizedText summary, int contactUnits, int practiceHours, int modules) {

    static StandardRow of(PublishedVersion version) {
        VersionContent content = version.content();
        return new StandardRow(version.id(), version.slug(), version.number(), version.basis(), version.publishedOn(), content.title(),
                content.summary(), content.contactUnits(), content.practiceHours(), version.modules().size());
    }
}
