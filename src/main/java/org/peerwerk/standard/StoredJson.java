package org.peerwerk.standard;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.peerwerk.shared.Json;

/** How content lies in its text columns; what is absent stays absent. When a second format comes, it is told apart here by the {@code format} in the text. */
final class StoredJson {
    private StoredJson() {
    }

    @Converter
    public static class OfBasis implements AttributeConverter<Basis, String> {
        @Override
        public String convertToDatabaseColumn(Basis basis) {
            return basis == null ? null : Json.write(basis);
        }

        @Override
        public Basis convertToEntityAttribute(String json) {
            return json == null ? null : Json.read(json, Basis.class);
        }
    }

    @Converter
    public static class OfVersion implements AttributeConverter<VersionContent, String> {
        @Override
        public String convertToDatabaseColumn(VersionContent content) {
            return content == null ? null : Json.write(content);
        }

        @Override
        public VersionContent convertToEntityAttribute(String json) {
            return json == null ? null : Json.read(json, VersionContent.class);
        }
    }

    @Converter
    public static class OfModule implements AttributeConverter<ModuleContent, String> {
        @Override
        public String convertToDatabaseColumn(ModuleContent content) {
            return content == null ? null : Json.write(content);
        }

        @Override
        public ModuleContent convertToEntityAttribute(String json) {
            return Json.read(json, ModuleContent.class);
        }
    }
}
