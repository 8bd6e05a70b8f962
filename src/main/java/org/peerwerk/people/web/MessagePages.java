package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.Message;
import org.peerwerk.people.MessageRepository.Mine;
import org.peerwerk.people.Receiving;
import org.peerwerk.web.Page;

/** What we have told me. A message that is opened here has reached me. */
@Path("/my/messages")
public class MessagePages {
    @Inject
    private Receiving receiving;

    public record MessagesPage(List<Mine> messages) {
    }

    public record MessagePage(Message message) {
    }

    @GET
    public Page list() {
        return Page.of("people/messages.jte", new MessagesPage(receiving.mine()));
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}")
    public Page open(@PathParam("id") UUID id) {
        return Page.of("people/message.jte", new MessagePage(receiving.open(id)));
    }
}
