package org.peerwerk.exchange;

import jakarta.inject.Inject;
import java.util.List;
import org.peerwerk.shared.ChangeRepository;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData;
import org.peerwerk.shared.UseCases;

/**
 * A person takes along what we hold of them (GDPR Art. 15 and 20): one kind after the other and one file after the other, each in a
 * transaction of its own, so that however much it is, never more than one piece is in memory.
 */
@UseCases
public class Taking {
    @Inject
    private Me me;
    @Inject
    private Holdings holdings;
    @Inject
    private ChangeRepository changes;

    /** What there is to take. @param files names of those that come along */
    public record Contents(List<PersonalData.Kind> kinds, List<String> files) {
    }

    /** The person begins to take everything along. */
    public Contents begin() {
        me.requireLogin();
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
