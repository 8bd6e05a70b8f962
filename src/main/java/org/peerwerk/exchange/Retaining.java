package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.cohort.CohortRepository;
import org.peerwerk.cohort.CohortRow;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.PersonalData.Term;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** Data end by themselves when their time is over, in small steps, unless something keeps them; the office sees beforehand what will go. */
@UseCases
public class Retaining {
    /** Rows in one transaction: nobody waits for it. */
    static final int STEP = 200;
    private static final int MINUTES_BETWEEN_RUNS = 60;
    /** How far ahead the office looks, in days. */
    public static final int AHEAD = 30;

    @Inject
    private Me me;
    @Inject
    private Holdings holdings;
    @Inject
    private RetentionRepository retention;
    @Inject
    private PersonRepository persons;
    @Inject
    private CohortRepository cohorts;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** @param now how many go today; @param soon how many have gone {@link #AHEAD} days from now, those of today among them */
    public record Line(Term term, long now, long soon) {
    }

    /** @param about a person's name or a course's title */
    public record Hold(UUID id, String about, String reason, LocalDate until) {
    }

    /** @param until the day {@link #AHEAD} days from now; @param courses for which a hold can be entered */
    public record Overview(List<Line> lines, List<Hold> holds, LocalDate until, List<CohortRow> courses) {
    }

    public Overview show() {
        me.require(Role.OFFICE);
        LocalDate today = Chance.today(clock);
        List<LegalHold> holding = retention.holding(today);
        Map<UUID, String> names = persons.names(holding.stream().map(LegalHold::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, CohortRow> courses = cohorts.all().stream().collect(Collectors.toMap(CohortRow::id, Function.identity(), (one, same) -> one,
                LinkedHashMap::new));
        return new Overview(holdings.terms().stream().map(term -> line(term, today))
                .toList(), holding.stream().map(hold -> new Hold(hold.id(), hold.person() != null ? names.get(hold.person())
                : courses.get(hold.cohort()).title(), hold.reason(), hold.until())).toList(), today.plusDays(AHEAD), List.copyOf(courses.values()));
    }

    private Line line(Term term, LocalDate today) {
        PersonalData.Ending ending = holdings.ending(term);
        return new Line(term, retention.over(ending, today), retention.over(ending, today.plusDays(AHEAD)));
    }

    /**
     * Nothing of this person or this course is deleted until that day.
     *
     * @param id     the form's own, so that a form sent twice enters once
     * @param whom   e-mail address, user name or exact name of the person; "" where a course is kept
     * @param cohort null where a person is
     * @throws RuleBroken for both or neither, or for an end that does not fit
     */
    public void hold(UUID id, String whom, UUID cohort, String reason, LocalDate until) {
        me.require(Role.OFFICE);
        if (retention.exists(id)) {
            return;
        }
        UUID person = whom.isEmpty() ? null : persons.called("whom", whom).id();
        retention.add(new LegalHold(id, person, cohort == null ? null : cohorts.find(cohort).id(),
                reason, until, me.id(), OffsetDateTime.now(clock)));
        changes.record(me.actor(), "hold.entered", "hold " + id);
    }

    public void release(UUID id) {
        me.require(Role.OFFICE);
        retention.find(id).end(OffsetDateTime.now(clock));
        changes.record(me.actor(), "hold.ended", "hold " + id);
    }

    /** What ends by itself, each known to the database from now on. */
    public List<Term> terms(Actor system) {
        system.requireSystem();
        holdings.terms().forEach(term -> retention.know(term.word()));
        return holdings.terms();
    }

    /**
     * One small step. What is recorded is that, and how many, never what.
     *
     * @return whether there may be more to do
     */
    public boolean step(Actor system, Term term) {
        system.requireSystem();
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!retention.take(term.word(), now.minusMinutes(MINUTES_BETWEEN_RUNS))) {
            return false;
        }
        int gone = holdings.end(term, now.toLocalDate(), STEP, retention::statement);
        if (gone < STEP) {
            retention.done(term.word(), now);
        }
        if (gone > 0) {
            changes.record(system, "retention.done", "retention " + term.word(), String.valueOf(gone));
        }
        return gone == STEP;
    }
}
