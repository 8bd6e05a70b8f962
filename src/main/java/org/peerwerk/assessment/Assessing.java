package org.peerwerk.assessment;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;
import org.peerwerk.standard.Rule;

/** The two of the tandem record what a person shows, tell them how it was, and confirm what no machine can look at. */
@UseCases
public class Assessing {
    /** Longest feedback about one module, in characters. */
    public static final int LONGEST_FEEDBACK = 5000;

    @Inject
    private Me me;
    @Inject
    private Progressing progressing;
    @Inject
    private ParticipationRepository participations;
    @Inject
    private ResultRepository results;
    @Inject
    private PersonRepository persons;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What I found about one outcome. */
    public record Finding(Level level, Evidence evidence) {
    }

    /** Critical outcomes of one person that only wait for me. */
    public record Waiting(UUID cohort, UUID enrolment, String name, int outcomes) {
    }

    /**
     * Records what I found about outcomes of one module, and my feedback. What is the same as before adds nothing, so a form sent twice
     * counts once.
     *
     * @param once     the form's own id
     * @param findings by code of the outcome; those left out stay as they are
     * @param feedback my whole feedback about this module as it shall stand; empty for none
     * @return how many results are new
     * @throws NotFound   where the module does not exist in the pinned version
     * @throws RuleBroken where the person takes part no more
     */
    public int record(UUID once, UUID cohort, UUID enrolment, String module, Map<String, Finding> findings, String feedback) {
        me.requireLogin();
        Participation participation = open(cohort, enrolment);
        ModuleLine line = progressing.read(participation).progress().module(module);
        OffsetDateTime now = OffsetDateTime.now(clock);
        int added = 0;
        for (OutcomeLine outcome : line.outcomes()) {
            Finding finding = findings.get(outcome.outcome().code());
            UUID id = partOf(once, outcome.outcome().code());
            if (finding != null && !saysTheSame(outcome.by(me.id()), finding) && !results.exists(id)) {
                results.add(new OutcomeResult(id, enrolment, outcome.outcome().id(), finding.level(), finding.evidence(), me.id(),
                        participation.tandem().peer().equals(me.id()), now));
                added++;
            }
        }
        if (!myFeedback(enrolment, module).equals(feedback) && !results.hasFeedback(once)) {
            results.add(new ModuleFeedback(once, enrolment, module, feedback, me.id(), now));
        }
        results.flush();
        changes.record(me.actor(), "outcomes.assessed", "enrolment " + enrolment);
        return added;
    }

    private static boolean saysTheSame(Optional<OutcomeResult> before, Finding now) {
        return before.filter(result -> result.level() == now.level() && result.evidence() == now.evidence()).isPresent();
    }

    private String myFeedback(UUID enrolment, String module) {
        return results.feedback(enrolment).stream().filter(row -> row.moduleCode().equals(module) && row.by().equals(me.id()))
                .map(FeedbackRow::text).findFirst().orElse("");
    }

    /**
     * I looked at these rules myself and stand for it with my name. Those confirmed before, by whomever, stay as they are.
     *
     * @throws RuleBroken at {@code confirm} for no rule at all, or one that the machine evaluates
     */
    public void confirm(UUID once, UUID cohort, UUID enrolment, Collection<String> rules) {
        me.requireLogin();
        Participation participation = open(cohort, enrolment);
        Progress progress = progressing.read(participation).progress();
        Set<String> open = progress.confirmable().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> done = progress.rules().stream().filter(line -> line.state() instanceof RuleState.Confirmed)
                .map(line -> line.rule().id()).collect(Collectors.toSet());
        if (rules.isEmpty() || rules.stream().anyMatch(rule -> !open.contains(rule) && !done.contains(rule))) {
            throw RuleBroken.at("confirm", "form.choose");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        rules.stream().distinct().filter(rule -> !done.contains(rule))
                .forEach(rule -> results.add(new RuleConfirmation(partOf(once, rule), enrolment, rule, me.id(), now)));
        results.flush();
        changes.record(me.actor(), "rules.confirmed", "enrolment " + enrolment);
    }

    /** People in my courses for whom the other of the tandem has assessed critical outcomes and I have not. */
    public List<Waiting> waiting() {
        me.requireLogin();
        List<Participation> mine = participations.ledBy(me.id());
        Map<UUID, String> names = persons.names(mine.stream().map(Participation::person).collect(Collectors.toSet()));
        return progressing.read(mine).stream().map(way -> new Waiting(way.participation().cohort(), way.participation().enrolment(),
                names.get(way.participation().person()), waitingForMe(way))).filter(waiting -> waiting.outcomes() > 0).toList();
    }

    private int waitingForMe(Way way) {
        return (int) way.progress().modules().stream().flatMap(module -> module.outcomes().stream())
                .filter(line -> line.standing() == OutcomeLine.Standing.SECOND_OPEN && line.by(me.id()).isEmpty()).count();
    }

    private Participation open(UUID cohort, UUID enrolment) {
        Participation participation = progressing.ledByMe(cohort, enrolment);
        if (!participation.isOpen()) {
            throw new RuleBroken("assessment.closed");
        }
        return participation;
    }

    /** A form adds several rows: each has an id of its own that is the same when the form comes twice. */
    private static UUID partOf(UUID once, String part) {
        return UUID.nameUUIDFromBytes((once + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
