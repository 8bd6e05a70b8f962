package org.peerwerk.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.peerwerk.accounts.Inviting.Task;
import org.peerwerk.outbox.Delivery;
import org.peerwerk.outbox.Parcel;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Json;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Settings;

/**
 * Has the login server write to somebody who cannot log in yet. Only it can make the link that sets up a way in, so only it can send it.
 * Should the server die between that and its note, a second link comes, which is as good as the first.
 */
@ApplicationScoped
public class SetUpDelivery implements Delivery {
    static final String NAME = "account-set-up";
    private static final Actor SYSTEM = Actor.system("invitation");

    @Inject
    private Inviting inviting;
    @Inject
    private LoginServer loginServer;
    @Inject
    private Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Parcel parcel) {
        Task task = Json.read(parcel.content(), Task.class);
        String back = settings.publicUrl() + "/" + Language.DE.path() + "/my/invitations/" + task.invitation();
        inviting.toSetUp(SYSTEM, task).ifPresent(login -> loginServer.sendWayIn(login, back));
    }
}
