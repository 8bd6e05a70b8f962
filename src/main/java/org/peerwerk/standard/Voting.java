package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * The consent round: people join, say yes, yes with a worry, or Stop to each part, and can change their mind until it is over. The audit
 * tells that somebody spoke, never what they said.
 */
@UseCases
public class Voting {
    /** Longest worry, reason, conflict or fee, in characters. */
    public static final int LONGEST = 2000;

    @Inject
    private Me me;
    @Inject
    private Involvements involvements;
    @Inject
    private DraftRepository drafts;
    @Inject
    private RoundRepository rounds;
    @Inject
    private Checklists checklists;
    @Inject
    private ConsentRepository consents;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /**
     * A Stop as this reader sees it.
     *
     * @param mine       the reader gave it
     * @param reason     in the giver's words; everybody may read it
     * @param giverLeft  the giver takes part no more: the self-advocates of the round decide
     * @param wantLifted how many of them want it lifted; 0 where the giver is there
     */
    public record SeenStop(UUID id, String item, boolean mine, String reason, boolean giverLeft, int wantLifted) {
    }

    /**
     * The round as one person sees it.
     *
     * @param before   the version before; null for a first version
     * @param mine     how the reader takes part; null before they joined
     * @param votes    the reader's own, by part, as far as they still count
     * @param worries  of everybody, without names
     * @param advocate the reader counts as a self-advocate
     * @param open     votes are taken
     */
    public record Ballot(StandardVersion version, String slug, WholeVersion before, WholeVersion whole, ConsentRound round, Participation mine,
            Map<String, RoundRepository.OwnVote> votes, List<SeenStop> stops, List<RoundRepository.Worry> worries, boolean advocate, boolean open) {

        public boolean isPresent() {
            return mine != null && mine.isPresent();
        }

        public List<SeenStop> stops(String item) {
            return stops.stream().filter(stop -> stop.item().equals(item)).toList();
        }

        /** The reader's own Stop to this part, or null. */
        public SeenStop mineOn(String item) {
            return stops(item).stream().filter(SeenStop::mine).findFirst().orElse(null);
        }

        public List<String> worries(ConsentRound.Item item) {
            return worries.stream().filter(worry -> worry.item().equals(item.key()) && worry.hash().equals(item.hash()))
                    .map(RoundRepository.Worry::words).toList();
        }

        /** The reader has said something to this part. */
        public boolean isDone(ConsentRound.Item item) {
            return votes.containsKey(item.key()) || mineOn(item.key()) != null;
        }
    }

    public Ballot ballot(UUID id) {
        me.requireLogin();
        Involvement mine = involvements.in(id);
        me.require(mine.mayVote());
        StandardVersion version = mine.version();
        if (version.status() != StandardVersion.Status.CONSENT && version.status() != StandardVersion.Status.PUBLISHED
                && rounds.participation(id, me.id()).isEmpty()) {
            throw new NotFound("round of version " + id);
        }
        WholeVersion before = checklists.before(version);
        WholeVersion whole = drafts.whole(version);
        ConsentRound round = checklists.round(version, before, whole);
        Map<String, String> hashes = round.items().stream().collect(Collectors.toMap(ConsentRound.Item::key, ConsentRound.Item::hash));
        Map<String, RoundRepository.OwnVote> votes = rounds.votesOf(id, me.id()).stream()
                .filter(vote -> vote.hash().equals(hashes.get(vote.item())))
                .collect(Collectors.toMap(RoundRepository.OwnVote::item, Function.identity()));
        List<SeenStop> stops = rounds.stops(id).stream().map(stop -> {
            boolean left = !round.present().contains(stop.givenBy());
            return new SeenStop(stop.id(), stop.item(), stop.givenBy().equals(me.id()), stop.reason(), left,
                    left ? rounds.wantLifted(stop.id()).size() : 0);
        }).toList();
        return new Ballot(version, version.standard().slug(), before, whole, round, rounds.participation(id, me.id()).orElse(null), votes, stops,
                rounds.worries(id), mine.selfAdvocate(), version.status() == StandardVersion.Status.CONSENT);
    }

    /** Takes part, or says anew what stands in the way of being impartial. */
    public void join(UUID id, boolean conflict, String what) {
        me.requireLogin();
        requireRound(id);
        Participation mine = rounds.participation(id, me.id()).orElseGet(() -> {
            var fresh = new Participation(id, me.id(), now());
            rounds.add(fresh);
            return fresh;
        });
        mine.declare(conflict, what);
        mine.comeBack();
        changes.record(me.actor(), "round.joined", "version " + id);
    }

    /** Takes part no more. What was said stays. */
    public void leave(UUID id) {
        me.requireLogin();
        requireRound(id);
        rounds.participation(id, me.id()).ifPresent(mine -> mine.leave(now()));
        changes.record(me.actor(), "round.left", "version " + id);
    }

    /**
     * Says yes to a part; a yes with a worry may put it into words. Who said Stop takes that back first.
     *
     * @param item key of the part
     */
    public void yes(UUID id, String item, Vote.Choice choice, String worry) {
        me.requireLogin();
        StandardVersion version = requirePresent(id);
        if (rounds.stops(id).stream().anyMatch(stop -> stop.item().equals(item) && stop.givenBy().equals(me.id()))) {
            throw new RuleBroken("vote.stop-stands");
        }
        ConsentRound.Item part = item(version, item);
        Vote vote = rounds.vote(id, part, me.id()).orElse(null);
        boolean fresh = vote == null;
        if (fresh) {
            vote = new Vote(Chance.id(), id, part, me.id());
        }
        vote.cast(choice, worry, now());
        if (fresh) {
            rounds.add(vote);
        }
        rounds.flush();
        changes.record(me.actor(), "round.spoke", "version " + id);
    }

    /**
     * Says Stop to a part. It counts at once and without a reason; a yes said before is gone.
     *
     * @param stopId the form's own, so that a form sent twice says it once
     */
    public void stop(UUID id, String item, UUID stopId) {
        me.requireLogin();
        StandardVersion version = requirePresent(id);
        ConsentRound.Item part = item(version, item);
        if (rounds.stopExists(stopId)
                || rounds.stops(id).stream().anyMatch(stop -> stop.item().equals(item) && stop.givenBy().equals(me.id()))) {
            return;
        }
        rounds.vote(id, part, me.id()).ifPresent(rounds::remove);
        rounds.add(new Stop(stopId, id, item, me.id(), now()));
        changes.record(me.actor(), "round.spoke", "version " + id);
    }

    /** Adds words to one's own Stop, or other words; also while the version is written again because of it. */
    public void explain(UUID id, UUID stopId, String reason) {
        me.requireLogin();
        requireInWork(id);
        stop(id, stopId).explain(me.id(), reason);
        changes.record(me.actor(), "round.spoke", "version " + id);
    }

    /** Takes one's own Stop back. @throws RuleBroken where somebody else gave it */
    public void withdrawStop(UUID id, UUID stopId) {
        me.requireLogin();
        requireInWork(id);
        stop(id, stopId).withdraw(me.id(), now());
        rounds.flush();
        changes.record(me.actor(), "round.spoke", "version " + id);
    }

    /**
     * The giver of a Stop has left; a self-advocate of the round says whether it shall be lifted. It is lifted when more than half of the
     * self-advocates present want that (I16).
     *
     * @return true where it is lifted now
     */
    public boolean decideOnStop(UUID id, UUID stopId, boolean lift) {
        me.requireLogin();
        requirePresent(id);
        me.require(consents.has(me.id(), Purpose.SELF_ADVOCATE));
        Stop stop = stop(id, stopId);
        Set<UUID> present = rounds.present(id);
        Set<UUID> advocates = consents.having(present, Purpose.SELF_ADVOCATE);
        if (present.contains(stop.givenBy())) {
            throw new RuleBroken("stop.giver-is-there");
        }
        rounds.say(stopId, me.id(), lift, now());
        changes.record(me.actor(), "round.spoke", "version " + id);
        long forIt = rounds.wantLifted(stopId).stream().filter(advocates::contains).count();
        if (forIt * 2 <= advocates.size()) {
            return false;
        }
        stop.lift(true, forIt, advocates.size(), now());
        rounds.flush();
        return true;
    }

    /** Who takes part in the round of a version, by name. */
    public record Presence(StandardVersion version, List<RoundRepository.Present> people) {
    }

    /** Who is present and what fee each gets: only the standards office sees names here. */
    public Presence present(UUID id) {
        me.require(Role.EDITOR);
        return new Presence(drafts.find(id), rounds.presentByName(id));
    }

    /** @param fee as it was agreed, in words; "" where none was agreed */
    public void recordFee(UUID id, UUID person, String fee, boolean paid) {
        me.require(Role.EDITOR);
        drafts.findToChange(id);
        rounds.participation(id, person).orElseThrow(() -> new NotFound("participation")).record(fee, paid);
        changes.record(me.actor(), "round.fee-recorded", "version " + id);
    }

    private Stop stop(UUID id, UUID stopId) {
        Stop stop = rounds.stop(stopId);
        if (!stop.versionId().equals(id) || !stop.stands()) {
            throw new NotFound("stop " + stopId);
        }
        return stop;
    }

    /** A part that is voted on, as it is now. */
    private ConsentRound.Item item(StandardVersion version, String key) {
        return ConsentRound.items(checklists.before(version), drafts.whole(version)).stream().filter(item -> item.key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("part " + key));
    }

    /** Waits for whoever votes, edits or publishes at the same moment. @throws RuleBroken while no votes are taken */
    private StandardVersion requireRound(UUID id) {
        StandardVersion version = requireInWork(id);
        if (version.status() != StandardVersion.Status.CONSENT) {
            throw new RuleBroken("vote.not-now");
        }
        return version;
    }

    private StandardVersion requireInWork(UUID id) {
        Involvement mine = involvements.inToChange(id);
        me.require(mine.mayVote());
        if (!mine.version().status().isInWork()) {
            throw new RuleBroken("vote.over");
        }
        return mine.version();
    }

    private StandardVersion requirePresent(UUID id) {
        StandardVersion version = requireRound(id);
        if (rounds.participation(id, me.id()).filter(Participation::isPresent).isEmpty()) {
            throw new RuleBroken("vote.join-first");
        }
        return version;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
