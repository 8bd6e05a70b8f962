package org.peerwerk.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.MessageRepository.Mine;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.UseCases;

/** A person reads what we have told them. */
@UseCases
public class Receiving {
    @Inject
    private Me me;
    @Inject
    private MessageRepository messages;
    @Inject
    private Clock clock;

    public List<Mine> mine() {
        me.requireLogin();
        return messages.mine(me.id());
    }

    public long countNew() {
        me.requireLogin();
        return messages.countNew(me.id());
    }

    /**
     * The person opens it: from today on it has reached them (I14).
     *
     * @throws NotFound where there is no such message, or it is somebody else's
     */
    public Message open(UUID id) {
        me.requireLogin();
        Message message = messages.find(id);
        if (!message.person().equals(me.id())) {
            throw new NotFound("message");
        }
        message.open(Chance.today(clock));
        return message;
    }
}
