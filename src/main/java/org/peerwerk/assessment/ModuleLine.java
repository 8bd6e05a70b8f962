package org.peerwerk.assessment;

import java.util.List;
import org.peerwerk.standard.ModuleContent;

/** What a person attended and showed in one module. @param attendedMinutes present or made up, of {@code module.contactMinutes()} */
public record ModuleLine(ModuleContent module, int attendedMinutes, List<OutcomeLine> outcomes) {

    public ModuleLine {
        outcomes = List.copyOf(outcomes);
    }

    public long achieved() {
        return outcomes.stream().filter(OutcomeLine::isAchieved).count();
    }
}
