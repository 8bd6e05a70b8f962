package org.peerwerk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;

/** Texts to say yes to, for tests. */
public final class ConsentTexts {
    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);

    private ConsentTexts() {
    }

    /** Number 1 of a purpose. */
    public static ConsentText first(Purpose purpose) {
        return new ConsentText(new UUID(1, purpose.ordinal()), purpose, 1, FIRST_DAY, words(purpose, "", null), false);
    }

    /** Number 2 of a purpose, of a month later. */
    public static ConsentText second(Purpose purpose) {
        return new ConsentText(new UUID(2, purpose.ordinal()), purpose, 2, FIRST_DAY.plusMonths(1), words(purpose, " neu", all("Neu <ist> dies.")), false);
    }

    public static List<ConsentText> firsts() {
        return Stream.of(Purpose.values()).map(ConsentTexts::first).toList();
    }

    private static ConsentText.Words words(Purpose purpose, String version, LocalizedText news) {
        return new ConsentText.Words(all("Ja zu " + purpose + version), all("Peerwerk darf " + purpose + version), all("Niemand sieht das."), news);
    }

    private static LocalizedText all(String text) {
        return new LocalizedText(text, text, text);
    }
}
