package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Language;

/** Brings together what {@link PublishCheck} and {@link ConsentRound} look at. */
@ApplicationScoped
class Checklists {
    @Inject
    private DraftRepository drafts;
    @Inject
    private VersionRepository versions;
    @Inject
    private EasyCheckRepository checks;
    @Inject
    private CommentRepository comments;
    @Inject
    private RoundRepository rounds;
    @Inject
    private ConsentRepository consents;
    @Inject
    private Clock clock;

    PublishCheck of(StandardVersion version) {
        return PublishCheck.of(facts(version), Chance.today(clock));
    }

    PublishCheck.Facts facts(StandardVersion version) {
        WholeVersion now = drafts.whole(version);
        WholeVersion before = before(version);
        EasyMarks marks = checks.marks(version.standard().id());
        Set<EasyMarks.Key> texts = Block.of(now).filter(block -> block.text().has(Language.EASY)).map(marks::key).collect(Collectors.toSet());
        List<Place> unanswered = comments.open(version.id(), version.standard().id()).entrySet().stream()
                .flatMap(entry -> Collections.nCopies(entry.getValue().intValue(), entry.getKey()).stream()).toList();
        return new PublishCheck.Facts(before, now, FolderCheck.problems(now), marks, unanswered, version.wasCommented(),
                checks.checkers(version.standard().id(), texts), round(version, before, now));
    }

    /** What the version before says; null for a first version. */
    WholeVersion before(StandardVersion version) {
        return version.predecessor() == null ? null : versions.published(version.predecessor()).whole();
    }

    ConsentRound round(StandardVersion version, WholeVersion before, WholeVersion now) {
        UUID id = version.id();
        List<ConsentRound.Cast> votes = rounds.votes(id);
        Set<UUID> present = rounds.present(id);
        Set<UUID> people = votes.stream().map(ConsentRound.Cast::person).collect(Collectors.toCollection(HashSet::new));
        people.addAll(present);
        return new ConsentRound(ConsentRound.items(before, now), version.quorum(), votes, rounds.stops(id).stream().map(Stop::item).toList(),
                present, consents.having(people, Purpose.SELF_ADVOCATE), drafts.authors(version), rounds.withoutFee(id));
    }
}
