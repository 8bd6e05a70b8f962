package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.NetworkRepository.NetworkRow;
import org.peerwerk.people.Networking;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Organisations that work together: the office asks, each answers for itself. */
@Path("/my/networks")
public class NetworkPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Networking networking;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form opens a new one */
    public record NetworksPage(List<NetworkRow> networks, Form form) {
    }

    /** @param form asks an organisation; @param others that can be asked */
    public record NetworkPage(Networking.Detail network, List<Choice> others, Form form) {
    }

    @GET
    public Page list() {
        return Page.of("people/networks.jte", new NetworksPage(networking.list(), Form.empty(view)));
    }

    @POST
    public Response open(Form form) {
        return form.submit(() -> {
            String name = form.text("name", Form.LINE);
            String coordinator = form.text("coordinator", Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            networking.open(form.once(), name, coordinator);
            return "/my/networks/" + form.once();
        }, () -> Page.of("people/networks.jte", new NetworksPage(networking.list(), form)));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view));
    }

    @POST
    @Path(ID)
    public Response ask(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            UUID organisation = form.chosen("organisation");
            if (!form.isGood()) {
                return null;
            }
            networking.ask(id, organisation);
            flash.say("network.asked");
            return "/my/networks/" + id;
        }, () -> page(id, form));
    }

    @POST
    @Path(ID + "/end")
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            networking.end(id);
            flash.say("network.ended");
            return "/my/networks";
        }, () -> page(id, form));
    }

    /** Where a refused ending left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/end")
    public Response back(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create(view.link("/my/networks/" + id))).build();
    }

    private Page page(UUID id, Form form) {
        Networking.Detail network = networking.show(id);
        return Page.of("people/network.jte", new NetworkPage(network,
                network.others().stream().map(row -> Choice.of(row.id().toString(), row.name() + ", " + row.place())).toList(), form));
    }
}
