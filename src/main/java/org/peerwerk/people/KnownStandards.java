package org.peerwerk.people;

import java.util.Map;
import org.peerwerk.shared.LocalizedText;

/** The standards there are, as {@code people} needs them: it lies below the feature that knows them. */
public interface KnownStandards {
    /** Title by slug, in the order in which they are to be offered. */
    Map<String, LocalizedText> titles();
}
