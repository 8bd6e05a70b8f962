package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What checkers said of the easy texts of one standard. A text is checked when two people who did not write it understood it and nobody
 * sent it back (Netzwerk Leichte Sprache: at least two, not understood means it must change). The mark belongs to exactly these words (I4),
 * at this place: it stays with them from version to version.
 *
 * @param standard id of the standard: what its versions say themselves belongs to it
 */
public record EasyMarks(UUID standard, Map<Key, Mark> marks) {
    /** People who must have understood a text. */
    public static final int CHECKERS = 2;

    public EasyMarks {
        marks = Map.copyOf(marks);
    }

    /** Exactly these words, as this kind of text of that module. */
    public record Key(UUID owner, String kind, String hash) {
    }

    /**
     * @param understood people who understood it
     * @param sentBack   people who did not, or who said that it is wrong
     * @param last       day of the latest verdict
     */
    public record Mark(int understood, int sentBack, LocalDate last) {
        static final Mark NONE = new Mark(0, 0, null);

        public State state() {
            return sentBack > 0 ? State.SENT_BACK : understood >= CHECKERS ? State.CHECKED : State.DRAFT;
        }
    }

    /** Where the easy form of a text stands. */
    public enum State {
        DRAFT, SENT_BACK, CHECKED
    }

    Key key(Block block) {
        return new Key(owner(block.place()), block.place().kind(), block.easyHash());
    }

    private UUID owner(Place place) {
        return place.module() == null ? standard : place.module();
    }

    public Mark of(Block block) {
        return marks.getOrDefault(key(block), Mark.NONE);
    }
}
