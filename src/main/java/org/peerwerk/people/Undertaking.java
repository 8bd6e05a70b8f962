package org.peerwerk.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What an organisation signs before it runs courses. Each is a versioned text in three forms, {@code /wordings/….json}: a signature is
 * for the words of one number, and new words are signed anew.
 */
public enum Undertaking {
    CODE_OF_CONDUCT, SUPPORT_PROMISE;

    private final List<Wording> wordings = Wording.load(word());

    /** As keys, files and addresses write it: {@code code-of-conduct}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words that are signed on that day. */
    public Wording on(LocalDate day) {
        return Wording.on(wordings, day);
    }

    /** The words of that number, however old. */
    public Wording number(int number) {
        return wordings.stream().filter(wording -> wording.number() == number).findFirst().orElseThrow();
    }
}
