package org.peerwerk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.peerwerk.shared.Settings;

/** SMS, where the settings name a gateway that turns mails into them. */
@ApplicationScoped
public class ShortMessages {
    @Inject
    private Settings settings;

    public boolean areOffered() {
        return settings.mail().smsDomain() != null;
    }

    /** Where a mail becomes an SMS to this number. */
    String address(String number) {
        return number + "@" + settings.mail().smsDomain();
    }
}
