package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.Pace;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.UseCases;

/**
 * A person takes along what we hold of them (GDPR Art. 15 and 20): one kind after the other and one file after the other, each in a
 * transaction of its own, so that however much it is, never more than one piece is in memory.
 */
@UseCases
public class Taking {
    /** It is much work: more than this nobody needs (OWASP ASVS 5.0, 15.1.3). */
    static final int A_MINUTE = 5;
    private static final int MOST_KEYS = 20_000;

    private final Pace pace = new Pace(A_MINUTE, MOST_KEYS);
    @Inject
    private Me me;
    @Inject
    private Holdings holdings;
    @Inject
    private ChangeRepository changes;
    @Inject
    private Clock clock;

    /** What there is to take. @param files names of those that come along */
    public record Contents(List<PersonalData.Kind> kinds, List<String> files) {
    }

    /** The person begins to take everything along. @throws RuleBroken where they have just done so too often, with the seconds to wait */
    public Contents begin() {
        me.requireLogin();
        int wait = pace.take(me.id().toString(), clock.millis());
        if (wait > 0) {
            throw new RuleBroken("data.take.too-often", wait);
        }
        changes.record(me.actor(), "data.taken", "person " + me.id());
        return new Contents(holdings.kinds(), holdings.files(me.id()));
    }

    /** @throws NotFound where there is no such kind */
    public PersonalData.Table section(PersonalData.Kind kind) {
        me.requireLogin();
        return holdings.export(kind.word(), me.id());
    }

    /** @throws NotFound where it is not one of mine */
    public byte[] file(String name) {
        me.requireLogin();
        return holdings.file(me.id(), name);
    }
}
