package org.peerwerk.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.peerwerk.shared.LocalizedText;

/**
 * Everything a module says, in all three forms: one immutable tree, stored as it was when its version was published. Materials came
 * later: a module without any is written as before, so that its hash is the same.
 */
public record ModuleContent(int format, UUID id, String code, boolean mandatory, LocalizedText title, LocalizedText description,
        List<Unit> units, int practiceHours, LocalizedText assessment, List<Prerequisite> prerequisites, boolean companion,
        List<Outcome> outcomes, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Material> materials) {

    /** Minutes of a Unterrichtseinheit (UE), domain.md section 7. */
    public static final int MINUTES_A_UNIT = 45;

    public ModuleContent {
        units = List.copyOf(units);
        prerequisites = List.copyOf(prerequisites);
        outcomes = List.copyOf(outcomes);
        materials = materials == null ? List.of() : List.copyOf(materials);
    }

    /** A part of a module. @param units length in UE of 45 minutes */
    public record Unit(LocalizedText title, int units, Hours hours) {
        @JsonIgnore
        public int minutes() {
            return units * MINUTES_A_UNIT;
        }
    }

    /** Kinds of hours are kept apart (domain.md 1.3); reflection counts as contact. */
    public enum Hours {
        @JsonProperty("contact") CONTACT, @JsonProperty("reflection") REFLECTION, @JsonProperty("self-study") SELF_STUDY
    }

    public record Prerequisite(String module, Degree degree) {
    }

    /** {@code started} = first session attended. */
    public enum Degree {
        @JsonProperty("started") STARTED, @JsonProperty("attended") ATTENDED, @JsonProperty("achieved") ACHIEVED
    }

    /** What a person can do afterwards. The id is the same in every version that means the same. */
    public record Outcome(UUID id, String code, boolean critical, boolean withSupport, LocalizedText text) {
    }

    /** Contact hours of this module, reflection included, in minutes. */
    @JsonIgnore
    public int contactMinutes() {
        return units.stream().filter(unit -> unit.hours() != Hours.SELF_STUDY).mapToInt(Unit::minutes).sum();
    }

    @JsonIgnore
    public int contactUnits() {
        return contactMinutes() / MINUTES_A_UNIT;
    }
}
