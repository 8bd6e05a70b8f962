package org.peerwerk.cohort;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.peerwerk.shared.Json;

/** What is left of somebody's attendance as JSON in one column; null while its details are there. */
@Converter
public class StoredTotals implements AttributeConverter<Presence.Totals, String> {
    @Override
    public String convertToDatabaseColumn(Presence.Totals totals) {
        return totals == null ? null : Json.write(totals);
    }

    @Override
    public Presence.Totals convertToEntityAttribute(String json) {
        return json == null ? null : Json.read(json, Presence.Totals.class);
    }
}
