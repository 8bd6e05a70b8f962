package org.peerwerk.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.peerwerk.shared.Json;

/** How values of several parts lie in their text columns. */
final class StoredJson {
    private StoredJson() {
    }

    @Converter
    public static class OfSheet implements AttributeConverter<SignedSheet, String> {
        @Override
        public String convertToDatabaseColumn(SignedSheet sheet) {
            return sheet == null ? null : Json.write(sheet);
        }

        @Override
        public SignedSheet convertToEntityAttribute(String json) {
            return json == null ? null : Json.read(json, SignedSheet.class);
        }
    }

    @Converter
    public static class OfPreferences implements AttributeConverter<Preferences.Chosen, String> {
        @Override
        public String convertToDatabaseColumn(Preferences.Chosen chosen) {
            return Json.write(chosen);
        }

        @Override
        public Preferences.Chosen convertToEntityAttribute(String json) {
            return Json.read(json, Preferences.Chosen.class);
        }
    }

    @Converter
    public static class OfWords implements AttributeConverter<ConsentText.Words, String> {
        @Override
        public String convertToDatabaseColumn(ConsentText.Words words) {
            return Json.write(words);
        }

        @Override
        public ConsentText.Words convertToEntityAttribute(String json) {
            return Json.read(json, ConsentText.Words.class);
        }
    }
}
