package org.peerwerk.standard;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.PersonRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Public;
import org.peerwerk.shared.UseCases;

/** What anyone may read of how a standard came to be: what is new between two versions, and who worked on one. */
@UseCases
public class Comparing {
    private VersionRepository versions;
    private DraftRepository drafts;
    private EasyCheckRepository checks;
    private RoundRepository rounds;
    private ConsentRepository consents;
    private PersonRepository persons;

    protected Comparing() {
    }

    @Inject
    public Comparing(VersionRepository versions, DraftRepository drafts, EasyCheckRepository checks, RoundRepository rounds,
            ConsentRepository consents, PersonRepository persons) {
        this.versions = versions;
        this.drafts = drafts;
        this.checks = checks;
        this.rounds = rounds;
        this.consents = consents;
        this.persons = persons;
    }

    /** @param older all published versions before this one, newest first: it can be compared with each */
    public record WhatIsNew(PublishedVersion from, PublishedVersion to, List<Difference> differences, List<StandardRow> older) {
    }

    /**
     * Everybody who worked on a version: wrote, checked or took part in the round.
     *
     * @param names  of those who said that their name may stand here, by name; nothing tells who did what
     * @param others how many more there were
     */
    public record Contributors(List<String> names, int others) {
    }

    /**
     * @param from number of an older version; null for the one that it follows
     * @throws NotFound where one of the two is not published, or the first is not older
     */
    @Public
    public WhatIsNew between(String slug, String from, String to) {
        PublishedVersion after = versions.published(slug, to);
        VersionNumber number = VersionNumber.of(after.number());
        List<StandardRow> older = versions.rows(slug).stream().filter(row -> VersionNumber.of(row.number()).compareTo(number) < 0).toList();
        PublishedVersion before = versions.published(older.stream().filter(row -> from == null || row.number().equals(from)).findFirst()
                .orElseThrow(() -> new NotFound("a version before " + to)).version());
        return new WhatIsNew(before, after, Differences.between(before.whole(), after.whole()), older);
    }

    @Public
    public Contributors contributors(UUID version) {
        PublishedVersion published = versions.published(version);
        if (published.basis().isStart()) {
            return new Contributors(List.of(), 0);
        }
        Set<UUID> people = drafts.authors(drafts.find(version));
        people.addAll(checks.checkersOf(version));
        people.addAll(rounds.present(version));
        Set<UUID> named = consents.having(people, Purpose.NAMED_IN_STANDARDS);
        return new Contributors(persons.names(named).values().stream().sorted().toList(), people.size() - named.size());
    }
}
