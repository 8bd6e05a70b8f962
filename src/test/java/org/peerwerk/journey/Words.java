package org.peerwerk.journey;

import org.peerwerk.shared.Language;
import org.peerwerk.shared.Texts;

/** The product's words, so that a test presses the button a person would press. */
final class Words {
    private Words() {
    }

    static String of(String language, String key) {
        return Texts.text(Language.ofPath(language).orElseThrow(), key);
    }
}
