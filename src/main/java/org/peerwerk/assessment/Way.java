package org.peerwerk.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.cohort.PracticeEntry;
import org.peerwerk.cohort.Presence;
import org.peerwerk.cohort.Session;
import org.peerwerk.standard.PublishedVersion;

/**
 * One person's way through one course: what happened, what follows from it under the pinned version, and where the decision stands.
 *
 * @param sessions all of the course in the order of time
 */
public record Way(Participation participation, PublishedVersion version, Progress progress, Decision decision, List<Session> sessions,
        Presence presence, List<PracticeEntry> practice) {

    public Eligibility eligibility() {
        return progress.eligibility();
    }

    /** Everybody whose name a page about this way may show. */
    public Stream<UUID> people() {
        Stream<UUID> assessors = progress.modules().stream().flatMap(module -> module.outcomes().stream())
                .flatMap(outcome -> outcome.results().stream()).map(OutcomeResult::assessorId);
        Stream<UUID> confirming = progress.rules().stream().map(RuleLine::state)
                .flatMap(state -> state instanceof RuleState.Confirmed confirmed ? Stream.of(confirmed.by()) : Stream.empty());
        return Stream.of(assessors, confirming, Stream.of(participation.person(), participation.tandem().professional(),
                participation.tandem().peer())).flatMap(all -> all).distinct();
    }
}
