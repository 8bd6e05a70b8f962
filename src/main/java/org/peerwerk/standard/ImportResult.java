package org.peerwerk.standard;

import java.util.List;
import java.util.UUID;

/** What became of the files of one standard: a new version, nothing because it is here already, or every reason why not. */
public sealed interface ImportResult {

    record Imported(UUID version, String slug, String number, String hash) implements ImportResult {
    }

    /** The same content is here already. */
    record Unchanged(UUID version) implements ImportResult {
    }

    /** Nothing was written. The problems are all there are, in the order of files and lines. */
    record Refused(List<Problem> problems) implements ImportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
