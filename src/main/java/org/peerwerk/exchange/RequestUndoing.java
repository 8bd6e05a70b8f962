package org.peerwerk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.people.Undoing;
import org.peerwerk.shared.Errand;

/** What somebody asked on behalf of a person is gone from the desk, unless it has been answered. */
@ApplicationScoped
public class RequestUndoing implements Undoing {
    @Inject
    private DataRequestRepository requests;

    @Override
    public Errand errand() {
        return Errand.DATA;
    }

    @Override
    public void undo(UUID person, UUID subject) {
        DataRequest request = requests.findToChange(subject);
        request.requireUnanswered();
        requests.remove(request);
    }
}
