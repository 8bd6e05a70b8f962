package org.peerwerk.people;

import java.util.UUID;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.RuleBroken;

/** A feature undoes what was done in it on behalf of a person. Called in the transaction of the person's answer, here or on paper. */
public interface Undoing {
    Errand errand();

    /**
     * @param person  for whom it was done
     * @param subject as {@link Assistances#record} was given it
     * @throws RuleBroken where it cannot be taken back any more
     */
    void undo(UUID person, UUID subject);
}
