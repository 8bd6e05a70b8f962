package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.Letterbox;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.shared.PersonalData.Step;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/** A person has data erased (GDPR Art. 17): plans it, thinks better of it, and on the day it is done. */
@UseCases
public class Erasing {
    @Inject
    private Me me;
    @Inject
    private Holdings holdings;
    @Inject
    private ErasureRepository erasures;
    @Inject
    private Letterbox letterbox;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * What a step means.
     *
     * @param goes       kinds of data that are gone afterwards
     * @param stays      kinds that remain, without a name once the account is erased too
     * @param hindrances message keys of what the person has to do before
     */
    public record Plan(Step step, List<Kind> goes, List<Kind> stays, List<String> hindrances) {
        public Plan {
            goes = List.copyOf(goes);
            stays = List.copyOf(stays);
        }
    }

    /** What I have planned. */
    public Optional<Erasure> mine() {
        me.requireLogin();
        return erasures.open(me.id());
    }

    /** What this step would do to me today. */
    public Plan plan(Step step) {
        me.requireLogin();
        return plan(step, holdings.kinds(), holdings.hindrances(me.id(), step, Chance.today(clock)));
    }

    /** The first day on which something that is asked for today is done. */
    public LocalDate day() {
        me.requireLogin();
        return Chance.today(clock).plusDays(Erasure.DAYS);
    }

    static Plan plan(Step step, List<Kind> kinds, List<String> hindrances) {
        return new Plan(step, kinds.stream().filter(kind -> kind.goes() != null && step.includes(kind.goes())).toList(),
                kinds.stream().filter(kind -> kind.goes() == null || !step.includes(kind.goes())).toList(), hindrances);
    }

    /**
     * Plans it for a fortnight ahead.
     *
     * @param id the form's own, so that a form sent twice plans once
     * @throws RuleBroken while somebody relies on the person: they hand on first what they lead
     * @throws Conflict   while another erasure is planned
     */
    public Erasure ask(UUID id, Step step) {
        me.requireLogin();
        if (erasures.exists(id)) {
            return erasures.open(me.id()).orElseThrow(() -> new Conflict("conflict.erasure_pkey"));
        }
        List<String> hindrances = holdings.hindrances(me.id(), step, Chance.today(clock));
        if (!hindrances.isEmpty()) {
            throw new RuleBroken(hindrances.getFirst());
        }
        var erasure = new Erasure(id, me.id(), step, OffsetDateTime.now(clock));
        erasures.add(erasure);
        changes.record(me.actor(), "erasure.asked", "erasure " + id);
        return erasure;
    }

    /** Everything stays. Where nothing is planned, nothing changes. @throws RuleBroken where it has just been done */
    public void callOff() {
        me.requireLogin();
        Optional<UUID> open = erasures.open(me.id()).map(Erasure::id);
        if (open.isPresent()) {
            erasures.findToChange(open.get()).callOff(OffsetDateTime.now(clock));
            changes.record(me.actor(), "erasure.called-off", "erasure " + open.get());
        }
    }

    /** Those whose day has come. */
    public List<UUID> due(Actor system) {
        system.requireSystem();
        return erasures.due(Chance.today(clock));
    }

    /**
     * Does one, whole or not at all, and tells the person where somebody is left to be told. Of two nodes the second waits and finds it done.
     * Where something has come to stand in the way, it stays open, and is tried again.
     *
     * @return whether it was done here
     */
    public boolean carryOut(Actor system, UUID id) {
        system.requireSystem();
        Erasure erasure = erasures.findToChange(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!erasure.isDue(now.toLocalDate()) || !holdings.hindrances(erasure.person(), erasure.step(), now.toLocalDate()).isEmpty()) {
            return false;
        }
        holdings.erase(erasure.person(), erasure.step(), now.toLocalDate());
        erasure.done(now);
        if (!erasure.step().includes(Step.EVERYTHING)) {
            letterbox.tell(erasure.person(), "erasure " + id, "message.erasure", "/my/data");
        }
        changes.record(system, "erasure.done", "erasure " + id);
        return true;
    }
}
