package org.peerwerk.paper;

import java.util.List;

/** A text reached the paper with letters it cannot print; the caller should have asked {@link Glyphs#missing}. */
public final class UnprintableText extends IllegalArgumentException {

    private final List<String> characters;

    UnprintableText(List<String> characters) {
        super("cannot be printed: " + String.join(", ", characters));
        this.characters = List.copyOf(characters);
    }

    /** Each character once, as {@link Glyphs#missing} names it. */
    public List<String> characters() {
        return characters;
    }
}
