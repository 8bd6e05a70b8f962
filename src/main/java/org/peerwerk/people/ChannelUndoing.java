package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.peerwerk.shared.Errand;

/** How a person reads and is reached becomes again what it was before somebody changed it on their behalf. */
@ApplicationScoped
public class ChannelUndoing implements Undoing {
    @Inject
    private PreferencesRepository preferences;

    @Override
    public Errand errand() {
        return Errand.CHANNEL;
    }

    @Override
    public void undo(UUID person, UUID subject) {
        PreferenceChange change = preferences.change(subject);
        change.undo(preferences.kept(person));
        preferences.remove(change);
    }
}
