package org.peerwerk.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.people.Undoing;
import org.peerwerk.shared.Errand;

/** A comment that somebody wrote on behalf of a person is taken back as if the person did. */
@ApplicationScoped
public class CommentUndoing implements Undoing {
    @Inject
    private Commenting commenting;

    @Override
    public Errand errand() {
        return Errand.COMMENT;
    }

    @Override
    public void undo(UUID person, UUID subject) {
        commenting.takeBack(person, subject);
    }
}
