package org.peerwerk.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.people.Undoing;
import org.peerwerk.shared.Errand;

/** An application that somebody sent on behalf of a person is taken back as if the person withdrew it. */
@ApplicationScoped
public class ApplicationUndoing implements Undoing {
    @Inject
    private Applying applying;

    @Override
    public Errand errand() {
        return Errand.APPLICATION;
    }

    @Override
    public void undo(UUID person, UUID subject) {
        applying.takeBack(person, subject);
    }
}
