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
 * One version of what organisations undertake. It never changes: new words get the next number.
 *
 * @param number from 1
 * @param from   first day on which these words are the ones to be signed
 */
public record UndertakingText(int number, LocalDate from, LocalizedText title, LocalizedText text) {

    /** All versions of a text, from {@code /undertakings/<name>.json}. */
    static List<UndertakingText> load(String name) {
        try (InputStream file = UndertakingText.class.getResourceAsStream("/undertakings/" + name + ".json")) {
            return List.of(Json.MAPPER.readValue(file, UndertakingText[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that counts on that day. */
    static UndertakingText on(List<UndertakingText> texts, LocalDate day) {
        return texts.stream().filter(text -> !text.from().isAfter(day)).max(Comparator.comparing(UndertakingText::number)).orElseThrow();
    }
}
