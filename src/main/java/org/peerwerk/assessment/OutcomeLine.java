package org.peerwerk.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.standard.ModuleContent;

/**
 * Where a person stands with one outcome.
 *
 * @param results the latest result of each seat of the tandem, oldest first
 */
public record OutcomeLine(ModuleContent.Outcome outcome, Standing standing, List<OutcomeResult> results) {

    /** OPEN: nobody has assessed it. SECOND_OPEN: a critical outcome for which an assessor is still missing, and so far it is achieved. */
    public enum Standing {
        OPEN, NOT_YET, SECOND_OPEN, ACHIEVED
    }

    public OutcomeLine {
        results = List.copyOf(results);
    }

    public boolean isAchieved() {
        return standing == Standing.ACHIEVED;
    }

    public Optional<OutcomeResult> by(UUID assessor) {
        return results.stream().filter(result -> result.assessorId().equals(assessor)).findFirst();
    }
}
