package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.people.ConsentRepository;
import org.peerwerk.people.Purpose;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;

/** What the person behind this request is for a version: the first thing every use case asks. */
@ApplicationScoped
class Involvements {
    @Inject
    private Me me;
    @Inject
    private DraftRepository drafts;
    @Inject
    private ConsentRepository consents;

    /** To look at it. */
    Involvement in(UUID version) {
        return of(drafts.find(version));
    }

    /** To change something; whoever else wants to waits. */
    Involvement inToChange(UUID version) {
        return of(drafts.findToChange(version));
    }

    /**
     * To write it, by somebody who may.
     *
     * @throws RuleBroken while people vote, and from then on
     */
    StandardVersion toWrite(UUID version) {
        Involvement mine = inToChange(version);
        me.require(mine.mayWrite());
        mine.version().requireWritable();
        return mine.version();
    }

    Involvement of(StandardVersion version) {
        Set<Purpose> given = consents.counting(me.id());
        return new Involvement(me.id(), version, drafts.parts(version.id(), me.id()), given.contains(Purpose.SELF_ADVOCATE),
                given.contains(Purpose.EASY_CHECKER), me.is(Role.EDITOR));
    }
}
