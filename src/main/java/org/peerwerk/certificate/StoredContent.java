package org.peerwerk.certificate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.peerwerk.shared.Json;

/** The content as JSON with the number of its format: records change, stored certificates do not, so each format keeps its reader. */
@Converter
public class StoredContent implements AttributeConverter<CertificateContent, String> {
    private static final int FORMAT = 1;

    record Stored(int format, CertificateContent certificate) {
    }

    @Override
    public String convertToDatabaseColumn(CertificateContent content) {
        return Json.write(new Stored(FORMAT, content));
    }

    @Override
    public CertificateContent convertToEntityAttribute(String json) {
        Stored stored = Json.read(json, Stored.class);
        if (stored.format() != FORMAT) {
            throw new IllegalStateException("no reader for format " + stored.format() + " of certificates");
        }
        return stored.certificate();
    }
}
