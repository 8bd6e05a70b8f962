package org.peerwerk.standard;

import static org.peerwerk.standard.Versions.NOW;
import static org.peerwerk.standard.Versions.TODAY;
import static org.peerwerk.standard.Versions.next;
import static org.peerwerk.standard.Versions.person;
import static org.peerwerk.standard.Versions.shipped;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Consent rounds and checklists as pages are handed them. */
public final class Rounds {
    public static final String EARLY = "Alle hatten geantwortet.";

    private Rounds() {
    }

    /** 1.1 of the shipped standard; people vote on it. */
    public static StandardVersion voting() {
        StandardVersion version = draft();
        version.startCommenting(TODAY, TODAY.plusDays(28));
        version.startEasyCheck(TODAY.plusDays(3), EARLY);
        version.askForConsent(PublishCheck.of(Versions.ready(), TODAY));
        return version;
    }

    public static StandardVersion draft() {
        return StandardVersion.opened(new UUID(5, 5), new Standard(Versions.STANDARD, "peer-supporter"), new UUID(0, 1), next().content(), person(6),
                NOW);
    }

    /** The module that is new in 1.1, as a part of the round. */
    public static ConsentRound.Item changed() {
        return round().items().getLast();
    }

    public static ConsentRound round() {
        return Versions.round(shipped(), next());
    }

    /** Before somebody joins. */
    public static Voting.Ballot stranger() {
        return ballot(voting(), null, List.of(), true);
    }

    /** Takes part, has said yes to the change note. */
    public static Voting.Ballot voter(boolean advocate, Voting.SeenStop... stops) {
        var mine = new Participation(new UUID(5, 5), person(1), NOW);
        mine.declare(true, "Ich arbeite beim Träger.");
        mine.record("40 Euro", true);
        return ballot(voting(), mine, List.of(stops), advocate);
    }

    /** The same person, after the version was taken back to be written. */
    public static Voting.Ballot reopened(Voting.SeenStop... stops) {
        StandardVersion version = voting();
        version.reopen();
        return ballot(version, new Participation(new UUID(5, 5), person(1), NOW), List.of(stops), true);
    }

    private static Voting.Ballot ballot(StandardVersion version, Participation mine, List<Voting.SeenStop> stops, boolean advocate) {
        ConsentRound round = round();
        ConsentRound.Item note = round.items().getFirst();
        Map<String, RoundRepository.OwnVote> votes = mine == null ? Map.of()
                : Map.of(note.key(), new RoundRepository.OwnVote(note.key(), note.hash(), Vote.Choice.WORRY, "Zu viel?"));
        return new Voting.Ballot(version, "peer-supporter", shipped(), next(), round, mine, votes, stops,
                List.of(new RoundRepository.Worry(changed().key(), changed().hash(), "Was ist eine Pause?")), advocate,
                version.status() == StandardVersion.Status.CONSENT);
    }

    public static Voting.SeenStop stop(boolean mine, boolean giverLeft) {
        return new Voting.SeenStop(new UUID(4, 4), changed().key(), mine, "Mir fehlt ein Beispiel", giverLeft, giverLeft ? 2 : 0);
    }

    /** Everything is there. */
    public static Publishing.Checklist ready(boolean mayLead) {
        return checklist(voting(), Versions.ready(), mayLead);
    }

    /** Nobody has checked or commented on anything yet. */
    public static Publishing.Checklist justWritten() {
        WholeVersion now = next();
        return checklist(draft(), new PublishCheck.Facts(shipped(), now, List.of(), Versions.marks(now, 0), List.of(), false, 0,
                new ConsentRound(ConsentRound.items(shipped(), now), Quorum.FLOOR, List.of(), List.of(), java.util.Set.of(), java.util.Set.of(),
                        java.util.Set.of(person(6)), 0)), true);
    }

    private static Publishing.Checklist checklist(StandardVersion version, PublishCheck.Facts facts, boolean mayLead) {
        return new Publishing.Checklist(version, "peer-supporter", facts.now(), PublishCheck.of(facts, TODAY), facts.round(),
                Differences.demanded(Differences.between(facts.before(), facts.now())), mayLead);
    }

    /** What the author sees of the mapping before anything was said. */
    public static Publishing.MappingDesk mapping() {
        return new Publishing.MappingDesk(draft(), shipped(), next(), OutcomeMapping.suggest(shipped(), next(), List.of()), new UUID(3, 3), true);
    }

    /** Who takes part, as the office keeps it. */
    public static Voting.Presence presence() {
        return new Voting.Presence(voting(), List.of(new RoundRepository.Present(person(1), "Amira Adler", false, "", null, false),
                new RoundRepository.Present(person(2), "Bruno Behrens", true, "Arbeitet beim Träger", "40 Euro", true)));
    }

    public static Drafting.Team team(boolean mayLead) {
        return new Drafting.Team(Drafting.WorkRow.of(draft(), true), List.of(), "Alva Ahrens", new Quorum(6, 50, 60), mayLead);
    }

    public static Surveying.OwnDesk desk() {
        StandardVersion version = draft();
        return new Surveying.OwnDesk(new Surveying.Desk(version, "peer-supporter", Shipped.version("peer-supporter"), true, true, false),
                next().content(), new UUID(3, 3), Versions.marks(next(), 0), Map.of(), next().modules());
    }
}
