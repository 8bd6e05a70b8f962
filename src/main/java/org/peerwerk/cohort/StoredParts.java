package org.peerwerk.cohort;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.peerwerk.shared.Json;

/** The parts of a session as JSON in one column: they are only ever read and written with their session. */
@Converter
public class StoredParts implements AttributeConverter<StoredParts.Parts, String> {
    /** A list with a type of its own, as a converter needs one. */
    public record Parts(List<SessionPart> parts) {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    @Override
    public String convertToDatabaseColumn(Parts parts) {
        return Json.write(parts);
    }

    @Override
    public Parts convertToEntityAttribute(String json) {
        return Json.read(json, Parts.class);
    }
}
