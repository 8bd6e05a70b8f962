package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What a version stands on: the consent of self-advocates, or nothing yet ("Start-Fassung"), which only the importer makes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Basis.Start.class, name = "start"),
        @JsonSubTypes.Type(value = Basis.Consent.class, name = "consent")})
public sealed interface Basis {

    record Start() implements Basis {
    }

    /**
     * Counts only; who voted how stays with the round (domain.md I16).
     *
     * @param date          on which the last vote was cast that was needed
     * @param votes         yes votes, of the part that had the fewest
     * @param selfAdvocates how many of them came from self-advocates
     * @param checkers      how many people checked the easy texts
     */
    record Consent(LocalDate date, int votes, int selfAdvocates, int checkers) implements Basis {
    }

    @JsonIgnore
    default boolean isStart() {
        return this instanceof Start;
    }
}
