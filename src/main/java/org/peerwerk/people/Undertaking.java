package org.peerwerk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What an organisation signs before it runs courses. Each is a versioned text in three forms, {@code /undertakings/….json}: a signature is
 * for the words of one number, and new words are signed anew.
 */
public enum Undertaking {
    CODE_OF_CONDUCT, SUPPORT_PROMISE;

    private final List<UndertakingText> texts = UndertakingText.load(word());

    /** As keys, files and addresses write it: {@code code-of-conduct}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words that are signed on that day. */
    public UndertakingText on(LocalDate day) {
        return UndertakingText.on(texts, day);
    }
}
