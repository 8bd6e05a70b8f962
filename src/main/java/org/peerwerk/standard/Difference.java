package org.peerwerk.standard;

import java.util.List;
import org.peerwerk.shared.LocalizedText;

/**
 * One thing that is different between two versions.
 *
 * @param demands what kind of change it makes the new version at least
 * @param module  title of the module it is in or about; null for what the version says itself
 * @param place   where it stands in the new version, in the old one where it was dropped
 * @param params  fill the sentence of {@link What}
 * @param before  the old text; null where there was none
 * @param after   the new text; null where there is none
 */
public record Difference(What what, ChangeNote.Kind demands, LocalizedText module, Place place, List<Object> params, LocalizedText before,
        LocalizedText after) {

    /** Each has a sentence: {@code difference.<what>}. */
    public enum What {
        TEXT, ORDER, HOURS, PRACTICE,
        MODULE_ADDED, MODULE_DROPPED, MODULE_CODE, MODULE_MANDATORY, MODULE_ELECTIVE, PREREQUISITES, COMPANION,
        UNIT_ADDED, UNIT_DROPPED, UNIT_LENGTH, UNIT_HOURS, MODULE_PRACTICE,
        OUTCOME_ADDED, OUTCOME_DROPPED, OUTCOME_MOVED, OUTCOME_CODE, OUTCOME_CRITICAL, OUTCOME_NOT_CRITICAL, OUTCOME_ALONE, OUTCOME_WITH_SUPPORT,
        MATERIAL_ADDED, MATERIAL_DROPPED, MATERIAL_CHANGED,
        RULE_ADDED, RULE_DROPPED, RULE_DATA
    }

    /** The words changed, nothing else. */
    public boolean isText() {
        return what == What.TEXT;
    }
}
