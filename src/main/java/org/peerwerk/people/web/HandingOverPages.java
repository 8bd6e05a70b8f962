package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.peerwerk.people.Channel;
import org.peerwerk.people.HandingOver;
import org.peerwerk.people.HandingOver.Delivery;
import org.peerwerk.people.MessageRepository.Waiting;
import org.peerwerk.shared.Chance;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Calls and letters: what has to be said or brought to whom, ready to be read out or printed, and ticked off. */
@Path("/my/handing-over")
public class HandingOverPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private HandingOver handingOver;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    public record WaitingPage(List<Waiting> waiting) {
    }

    public record DeliveryPage(Form form, Delivery delivery) {
    }

    /** Message key of a channel: {@code channel.at-site}. */
    public static String key(Channel channel) {
        return "channel." + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @GET
    public Page list() {
        return Page.of("people/handing-over.jte", new WaitingPage(handingOver.waiting()));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view).with("day", Chance.today(clock)));
    }

    @POST
    @Path(ID)
    public Response done(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            LocalDate day = form.date("day");
            if (!form.isGood()) {
                return null;
            }
            handingOver.done(id, day);
            flash.say("handing-over.done");
            return "/my/handing-over";
        }, () -> page(id, form));
    }

    private Page page(UUID id, Form form) {
        return Page.of("people/delivery.jte", new DeliveryPage(form, handingOver.show(id)));
    }
}
