package org.peerwerk.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.standard.PublishCheck.Reason;
import org.peerwerk.standard.PublishCheck.Task;

/**
 * Where the consent round of a version stands, worked out anew from what was cast (domain.md section 2, quorum; I16): on each part at
 * least so many votes, self-advocates at least half of those present and at least half of the yes votes, no Stop, each person once,
 * authors never alone, and the fee of each recorded.
 *
 * @param items         what is voted on, in its order
 * @param votes         all yes votes cast for this version, also those on older words
 * @param stops         parts with a Stop that stands, one entry a Stop
 * @param present       who takes part
 * @param selfAdvocates those of all voters and present whose consent to be counted as self-advocates stands
 * @param authors       who wrote it
 * @param withoutFee    how many of those present have no fee recorded, not even "none"
 */
public record ConsentRound(List<Item> items, Quorum quorum, List<Cast> votes, List<String> stops, Set<UUID> present,
        Set<UUID> selfAdvocates, Set<UUID> authors, int withoutFee) {

    /**
     * One part that is voted on.
     *
     * @param key  {@link #CHANGE_NOTE}, {@link #FRAME}, or the id of a module
     * @param hash of its content: votes on other words do not count
     */
    public record Item(String key, String hash) {
    }

    /** One yes. */
    public record Cast(String item, String hash, UUID person, LocalDate day) {
    }

    public static final String CHANGE_NOTE = "change-note";
    /** What the version says itself: names, hours, rules, order of modules. */
    public static final String FRAME = "frame";

    /**
     * What is voted on: the change note first, then the version's own words and each module, as far as they are not as before.
     *
     * @param before null for a first version: then everything is voted on, module by module
     */
    public static List<Item> items(WholeVersion before, WholeVersion now) {
        var items = new ArrayList<Item>();
        if (now.content().changeNote() != null) {
            items.add(new Item(CHANGE_NOTE, CanonicalForm.hashOf(now.content().changeNote())));
        }
        String frame = frameHash(now);
        if (before == null || !frame.equals(frameHash(before))) {
            items.add(new Item(FRAME, frame));
        }
        Set<ModuleContent> known = before == null ? Set.of() : Set.copyOf(before.modules());
        now.modules().stream().filter(module -> !known.contains(module))
                .forEach(module -> items.add(new Item(module.id().toString(), ModuleVersion.hash(module))));
        return List.copyOf(items);
    }

    /** Its number is no reason to vote, and the change note is voted on by itself. */
    private static String frameHash(WholeVersion version) {
        return CanonicalForm.hashOf(version.content().withChangeNote(null).numbered(""));
    }

    /** Votes that count for this part. */
    List<Cast> on(Item item) {
        return votes.stream().filter(vote -> vote.item().equals(item.key()) && vote.hash().equals(item.hash())).toList();
    }

    public int votesOn(Item item) {
        return on(item).size();
    }

    public long selfAdvocatesOn(Item item) {
        return on(item).stream().filter(vote -> selfAdvocates.contains(vote.person())).count();
    }

    public long stopsOn(Item item) {
        return stops.stream().filter(item.key()::equals).count();
    }

    /** Everything that is still missing; empty when consent is reached. */
    List<Reason> missing() {
        var missing = new ArrayList<Reason>();
        if (!stops.isEmpty()) {
            missing.add(Reason.of(Task.CONSENT, "consent.stop", stops.size()));
        }
        long presentAdvocates = present.stream().filter(selfAdvocates::contains).count();
        if (!Quorum.reaches(presentAdvocates, present.size(), quorum.presentPercent())) {
            missing.add(Reason.of(Task.CONSENT, "consent.too-few-self-advocates-present", presentAdvocates, present.size(), quorum.presentPercent()));
        }
        int fewest = items.stream().mapToInt(this::votesOn).min().orElse(0);
        if (fewest < quorum.votes()) {
            missing.add(Reason.of(Task.CONSENT, "consent.too-few-votes", fewest, quorum.votes()));
        }
        weakest().filter(item -> votesOn(item) > 0 && !Quorum.reaches(selfAdvocatesOn(item), votesOn(item), quorum.yesPercent()))
                .ifPresent(item -> missing.add(Reason.of(Task.CONSENT, "consent.too-few-self-advocates", selfAdvocatesOn(item), votesOn(item),
                        quorum.yesPercent())));
        if (items.stream().anyMatch(item -> votesOn(item) > 0 && on(item).stream().allMatch(vote -> authors.contains(vote.person())))) {
            missing.add(Reason.of(Task.CONSENT, "consent.only-authors"));
        }
        if (withoutFee > 0) {
            missing.add(Reason.of(Task.CONSENT, "consent.fee-not-recorded", withoutFee));
        }
        return List.copyOf(missing);
    }

    /** The part on which self-advocates have the smallest share of the yes votes. */
    private Optional<Item> weakest() {
        return items.stream().filter(item -> votesOn(item) > 0)
                .min((one, other) -> Long.compare(selfAdvocatesOn(one) * votesOn(other), selfAdvocatesOn(other) * votesOn(one)));
    }

    /** Counts for everybody to read. Of the part with the fewest votes. */
    Basis.Consent reached(int checkers) {
        Item least = items.stream().min((one, other) -> Integer.compare(votesOn(one), votesOn(other))).orElseThrow();
        LocalDate day = items.stream().flatMap(item -> on(item).stream()).map(Cast::day).max(LocalDate::compareTo).orElseThrow();
        return new Basis.Consent(day, votesOn(least), (int) selfAdvocatesOn(least), checkers);
    }
}
