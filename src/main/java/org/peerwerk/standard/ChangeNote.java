package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.LocalizedText;

/**
 * What a version says about the one before it (domain.md section 2, versioning rules): what is new in one line and in full, how much it
 * changes, what became of each learning outcome, and what a change that asks something of people means for those on their way. A first
 * version has none.
 *
 * @param from number of the version before
 */
public record ChangeNote(String from, Kind kind, LocalizedText headline, LocalizedText note, List<Mapping> mapping,
        List<Transition> transitions) {
    static final LocalizedText NOTHING = new LocalizedText("", "", "");

    public ChangeNote {
        headline = headline == null ? NOTHING : headline;
        note = note == null ? NOTHING : note;
        mapping = List.copyOf(mapping);
        transitions = List.copyOf(transitions);
    }

    /** How much changes, from little to much; the order is used. */
    public enum Kind {
        /** Says the same in better words. */
        @JsonProperty("editorial") EDITORIAL,
        /** Says something else, and asks nothing new of people who hold the certificate. */
        @JsonProperty("content") CONTENT,
        /** Asks something of people on their way or of holders: needs a transition rule (I5) and a new major number. */
        @JsonProperty("major") MAJOR
    }

    /** What became of a learning outcome. */
    public enum Relation {
        @JsonProperty("same") SAME, @JsonProperty("narrower") NARROWER, @JsonProperty("broader") BROADER, @JsonProperty("split") SPLIT,
        @JsonProperty("merged") MERGED, @JsonProperty("new") NEW, @JsonProperty("dropped") DROPPED;

        /** One outcome became one. */
        public boolean isOneToOne() {
            return this == SAME || this == NARROWER || this == BROADER;
        }
    }

    /** One step from old to new. @param from null for a new one; @param to null for a dropped one */
    public record Mapping(Relation relation, UUID from, UUID to) {
    }

    /** What a major change means for people who have begun, or who hold the certificate. */
    public enum Way {
        /** Whoever has begun finishes under the old version, until a day. */
        @JsonProperty("finish-old") FINISH_OLD,
        /** Whoever has begun may change over, until a day, and keeps what was achieved. */
        @JsonProperty("change-over") CHANGE_OVER,
        /** Everybody learns these outcomes in addition, until a day. */
        @JsonProperty("delta") DELTA,
        /** Holders keep their title. */
        @JsonProperty("keep-title") KEEP_TITLE;

        /** It ends on a day. */
        public boolean hasEnd() {
            return this != KEEP_TITLE;
        }
    }

    /**
     * One transition rule.
     *
     * @param until    last day; null where it has no end
     * @param outcomes what is learned in addition; only for {@link Way#DELTA}
     */
    public record Transition(Way way, LocalDate until, List<UUID> outcomes, LocalizedText text) {
        public Transition {
            outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
            text = text == null ? NOTHING : text;
        }
    }

    ChangeNote withWords(Kind kind, LocalizedText headline, LocalizedText note) {
        return new ChangeNote(from, kind, headline, note, mapping, transitions);
    }

    ChangeNote withMapping(List<Mapping> mapping) {
        return new ChangeNote(from, kind, headline, note, mapping, transitions);
    }

    ChangeNote withTransitions(List<Transition> transitions) {
        return new ChangeNote(from, kind, headline, note, mapping, transitions);
    }
}
