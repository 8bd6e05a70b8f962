package org.peerwerk.standard;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** What became of a form with texts: saved, nothing to save, or somebody else saved meanwhile and both texts are laid side by side. */
public sealed interface Written {

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
