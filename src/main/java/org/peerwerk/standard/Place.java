package org.peerwerk.standard;

import java.util.UUID;

/**
 * Where a text stands in a version.
 *
 * @param module id of the module, or null for what the version says itself: its names, its rules, its change note
 * @param key    which text there: {@code title}, {@code unit-2}, {@code outcome-<id>}, {@code rule-<id>}; see {@link Block}
 */
public record Place(UUID module, String key) {

    /** What kind of text it is: marks, comments and verdicts of texts of one kind in one module are told apart by the text itself. */
    public String kind() {
        int dash = key.indexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }
}
