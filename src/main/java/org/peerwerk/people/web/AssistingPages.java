package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.AssistanceRepository.AssistanceRow;
import org.peerwerk.people.Assisting;
import org.peerwerk.shared.Errand;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotFound;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Whom I help: beginning and stopping, and what I can do meanwhile. */
@Path("/my/assisting")
public class AssistingPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Assisting assisting;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private HttpServletRequest request;

    /** @param errands what can be done for that person right now; empty while I help nobody */
    public record OthersPage(Form form, List<AssistanceRow> assistances, List<ActRow> acts, List<Errand> errands) {
    }

    /** Where an errand begins. */
    public static String start(Errand errand) {
        return switch (errand) {
            case APPLICATION -> "/courses";
            case COMMENT -> "/standards";
            case COURSE -> "/my/way";
            case CHANNEL -> "/my/channel";
            case DATA -> "/my/data/requests";
        };
    }

    @GET
    public Page others() {
        return page(Form.empty(view));
    }

    @POST
    @Path(ID + "/start")
    public Response start(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            if (assisting.others().assistances().stream().noneMatch(row -> row.id().equals(id))) {
                throw new NotFound("assistance");
            }
            SignIn.act(request, id);
            return "/my/assisting";
        }, () -> page(form));
    }

    @POST
    @Path(ID + "/give-up")
    public Response giveUp(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            assisting.giveUp(id);
            flash.say("assisting.given-up");
            return "/my/assisting";
        }, () -> page(form));
    }

    @POST
    @Path("stop")
    public Response stop(Form form) {
        return form.submit(() -> {
            me.requireKnown();
            SignIn.actNoMore(request);
            flash.say("assisting.stopped");
            return "/my/assisting";
        }, () -> page(form));
    }

    /** Where a refused button left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{row:([0-9a-f-]{36}/(start|give-up)|stop)}")
    public Response back() {
        return Response.seeOther(URI.create(view.link("/my/assisting"))).build();
    }

    private Page page(Form form) {
        Assisting.Others others = assisting.others();
        List<Errand> errands = me.isAssisted() ? Stream.of(Errand.values()).filter(me::may).toList() : List.of();
        return Page.of("people/assisting.jte", new OthersPage(form, others.assistances(), others.acts(), errands));
    }
}
