package org.peerwerk.people;

import java.util.UUID;
import org.peerwerk.shared.Errand;

/** A feature undoes what was done in it on behalf of a person. Called in the transaction of the person's answer. */
public interface Undoing {
    Errand errand();

    /** @param subject as {@link Assistances#record} was given it */
    void undo(UUID subject);
}
