package org.peerwerk.standard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peerwerk.shared.LocalizedText;

/** Versions to try rules on: the shipped standard, and what an author might make of it. */
public final class Versions {
    public static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    static final OffsetDateTime NOW = OffsetDateTime.parse("2027-01-11T10:00:00+01:00");
    static final UUID STANDARD = new UUID(9, 9);
    static final UUID ADDED = new UUID(7, 1);

    private Versions() {
    }

    public static WholeVersion shipped() {
        return Shipped.version("peer-supporter").whole();
    }

    public static LocalizedText text(String words) {
        return new LocalizedText(words, words + " leicht", words + " in English");
    }

    /** One person each. */
    public static UUID person(int number) {
        return new UUID(1, number);
    }

    public static Set<UUID> people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Versions::person).collect(Collectors.toSet());
    }

    static ModuleContent module(WholeVersion version, String code) {
        return version.modules().stream().filter(module -> module.code().equals(code)).findFirst().orElseThrow();
    }

    static WholeVersion with(WholeVersion version, ModuleContent module) {
        return new WholeVersion(version.content(), version.modules().stream().map(one -> one.id().equals(module.id()) ? module : one).toList());
    }

    static WholeVersion with(WholeVersion version, String code, ModuleEdit edit) {
        return with(version, edit.apply(module(version, code)));
    }

    static WholeVersion with(WholeVersion version, String code, Map<String, String> fields) {
        return with(version, ModuleFields.apply(module(version, code), fields));
    }

    static WholeVersion own(WholeVersion version, UnaryOperator<VersionContent> edit) {
        return new WholeVersion(edit.apply(version.content()), version.modules());
    }

    static WholeVersion noted(WholeVersion version, UnaryOperator<ChangeNote> edit) {
        return own(version, content -> content.withChangeNote(edit.apply(content.changeNote())));
    }

    /** 1.1: one outcome reworded, one added, everything else as it was; complete, with note and mapping. */
    public static WholeVersion next() {
        return noted(changed(), note -> note.withMapping(OutcomeMapping.suggest(shipped(), changed(), List.of())));
    }

    private static WholeVersion changed() {
        WholeVersion version = own(shipped(), content -> content.numbered("1.1").withChangeNote(new ChangeNote("1.0", ChangeNote.Kind.CONTENT,
                text("Neu"), text("Das ist neu"), List.of(), List.of())));
        ModuleContent a3 = module(version, "A3");
        version = with(version, "A3", Map.of("outcome-" + a3.outcomes().getFirst().id() + ".de", "hört zu und unterbricht nicht"));
        version = with(version, "A3", new ModuleEdit.AddOutcome(ADDED));
        Map<String, String> added = new HashMap<>();
        ModuleFields.text(added, "outcome-" + ADDED, text("fragt nach Pausen"));
        return with(version, "A3", added);
    }

    /** As everybody reads it once a round has agreed: 12 votes, 7 of them from self-advocates, 4 checkers. */
    public static PublishedVersion published(WholeVersion version) {
        return new PublishedVersion(new UUID(0, 2), version.content().slug(), version.content().version(), new Basis.Consent(TODAY, 12, 7, 4),
                version.hash(), TODAY, version.content(), version.modules());
    }

    public static StandardRow row(PublishedVersion version) {
        return StandardRow.of(version);
    }

    /** Everything checked by as many people. */
    static EasyMarks marks(WholeVersion version, int understood) {
        var keys = new EasyMarks(STANDARD, Map.of());
        return new EasyMarks(STANDARD, Block.of(version).collect(Collectors.toMap(keys::key, block -> new EasyMarks.Mark(understood, 0, TODAY),
                (one, other) -> one)));
    }

    /** Six vote yes on everything: persons 1 to 5 are self-advocates, 6 is the author. */
    static ConsentRound round(WholeVersion before, WholeVersion now) {
        return round(before, now, people(1, 6), people(1, 5));
    }

    static ConsentRound round(WholeVersion before, WholeVersion now, Set<UUID> voters, Set<UUID> advocates) {
        List<ConsentRound.Item> items = ConsentRound.items(before, now);
        return new ConsentRound(items, Quorum.FLOOR, votes(items, voters), List.of(), voters, advocates, Set.of(person(6)), 0);
    }

    static List<ConsentRound.Cast> votes(List<ConsentRound.Item> items, Set<UUID> voters) {
        return items.stream().flatMap(item -> voters.stream().map(voter -> new ConsentRound.Cast(item.key(), item.hash(), voter, TODAY))).toList();
    }

    /** Everything is done. */
    static PublishCheck.Facts ready() {
        return facts(next());
    }

    static PublishCheck.Facts facts(WholeVersion now) {
        return new PublishCheck.Facts(shipped(), now, List.of(), marks(now, 2), List.of(), true, 4, round(shipped(), now));
    }

    static List<String> codes(PublishCheck check) {
        return check.missing().stream().map(PublishCheck.Reason::code).distinct().toList();
    }

    static Stream<String> what(List<Difference> differences) {
        return differences.stream().map(difference -> difference.what().name());
    }
}
