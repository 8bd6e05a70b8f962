package org.peerwerk.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Json;

/** Errands as a JSON list of their names. */
@Converter
public class StoredErrands implements AttributeConverter<Set<Errand>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Errand> errands) {
        return Json.write(errands.stream().sorted().toList());
    }

    @Override
    public Set<Errand> convertToEntityAttribute(String json) {
        var errands = EnumSet.noneOf(Errand.class);
        errands.addAll(List.of(Json.read(json, Errand[].class)));
        return errands;
    }
}
