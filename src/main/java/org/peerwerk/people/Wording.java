package org.peerwerk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.LocalizedText;

/**
 * One version of a text that people or organisations say yes to. Never changes: new words get the next number.
 *
 * @param number from 1
 * @param from   first day on which these words are the ones to be agreed to
 */
public record Wording(int number, LocalDate from, LocalizedText title, LocalizedText text) {

    /** All versions of a text, from {@code /wordings/<name>.json}. */
    static List<Wording> load(String name) {
        try (InputStream file = Wording.class.getResourceAsStream("/wordings/" + name + ".json")) {
            return List.of(Json.MAPPER.readValue(file, Wording[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that counts on that day. */
    static Wording on(List<Wording> wordings, LocalDate day) {
        return wordings.stream().filter(wording -> !wording.from().isAfter(day)).max(Comparator.comparing(Wording::number)).orElseThrow();
    }
}
