package org.peerwerk.standard;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** What became of a form with texts: saved, nothing to save, or somebody else saved meanwhile and both texts are laid side by side. */
public sealed interface Written {

    /**
     * Everything that was typed stands there already: the form was sent twice, or two people wrote the same. Then there is nothing to choose.
     *
     * @param now fields as they are; one that is not there is like an empty one
     */
    static boolean isThere(Map<String, String> typed, Map<String, String> now) {
        return typed.entrySet().stream().allMatch(field -> field.getValue().equals(now.getOrDefault(field.getKey(), "")));
    }

    record Done() implements Written {
    }

    /** It says what it said before. */
    record Unchanged() implements Written {
    }

    /**
     * Nothing was saved and nothing is merged: the person sees both and chooses or rewrites.
     *
     * @param base   fields as they were when the form was opened
     * @param theirs fields as they are now
     * @param seen   what is to be sent with the choice
     * @param by     name of who saved last
     */
    record Meanwhile(Map<String, String> base, Map<String, String> theirs, UUID seen, String by, OffsetDateTime at) implements Written {
    }
}
