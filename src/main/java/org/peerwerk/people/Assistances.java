package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.RuleBroken;

/** For the features in which something can be done on behalf of a person: they note it here, and show what is unconfirmed. */
@ApplicationScoped
public class Assistances {
    @Inject
    private Me me;
    @Inject
    private ActingFor acting;
    @Inject
    private AssistanceRepository assistances;
    @Inject
    private Instance<Undoing> undoings;
    @Inject
    private Clock clock;

    /**
     * Notes what was just done, in the same transaction; nothing where the person did it themselves.
     *
     * @param subject what was made, as the feature's {@link Undoing} will be given it
     * @param path    where the person sees it, without language
     */
    public void record(Errand errand, UUID subject, String path) {
        if (me.isAssisted()) {
            assistances.add(new AssistedAct(Chance.id(), acting.assistance(), errand, subject, path, OffsetDateTime.now(clock)));
        }
    }

    /** As if it had never been done. @throws RuleBroken where the feature cannot take it back any more */
    void undo(AssistedAct act, UUID person) {
        undoings.stream().filter(undoing -> undoing.errand() == act.errand()).findFirst().orElseThrow().undo(person, act.subject());
    }

    /** Whoever presses the keys has done that on behalf of somebody. */
    public boolean isMyAct(UUID subject) {
        return assistances.isActOf(me.hand(), subject);
    }

    /** How that came about, where somebody did it on behalf of a person. */
    public Optional<ActRow> about(UUID subject) {
        return assistances.about(subject);
    }

    /** The latest of these errands that the person has not answered. */
    Optional<ActRow> unconfirmed(UUID person, Errand errand) {
        return assistances.actsFor(person).stream().filter(act -> act.errand() == errand && act.isOpen()).findFirst();
    }
}
