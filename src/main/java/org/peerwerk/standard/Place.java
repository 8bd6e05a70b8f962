package org.peerwerk.standard;

import java.util.Set;
import java.util.UUID;

/**
 * Where a text stands in a version.
 *
 * @param module id of the module, or null for what the version says itself: its names, its rules, its change note
 * @param key    which text there: {@code title}, {@code unit-2}, {@code outcome-<id>}, {@code rule-<id>}; see {@link Block}
 */
public record Place(UUID module, String key) {

    private static final Set<String> OF_THE_CHANGE = Set.of("headline", "note", "transition");

    /** What kind of text it is: marks, comments and verdicts of texts of one kind in one module are told apart by the text itself. */
    public String kind() {
        int dash = key.indexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }

    /** It tells what is new in the version, and is written on the pages about that. */
    public boolean isOfTheChange() {
        return module == null && OF_THE_CHANGE.contains(kind());
    }
}
