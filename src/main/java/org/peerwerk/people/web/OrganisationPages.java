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
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Organising;
import org.peerwerk.people.Organising.Detail;
import org.peerwerk.people.Standing;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Organisations, and who belongs to them. */
@Path("/my/organisations")
public class OrganisationPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Organising organising;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param mayOpen the reader enters new ones */
    public record OrganisationsPage(List<OrganisationRow> organisations, boolean mayOpen) {
    }

    /** The form for a new one. */
    public record OpenPage(Form form) {
    }

    /** @param form adds a person */
    public record OrganisationPage(Detail detail, Form form) {
    }

    @GET
    public Page list() {
        return Page.of("people/organisations.jte", new OrganisationsPage(organising.list(), organising.mayOpen()));
    }

    @GET
    @Path("new")
    public Page open() {
        return openPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response open(Form form) {
        return form.submit(() -> {
            String name = form.text("name", Form.LINE);
            String legalForm = form.text("legalForm", Form.LINE);
            String place = form.text("place", Form.LINE);
            String admin = form.optionalText("admin", Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            UUID id = organising.open(form.once(), name, legalForm, place, admin);
            flash.say("organisation.opened", name);
            return "/my/organisations/" + id;
        }, () -> openPage(form));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view).with("standing", Standing.STAFF));
    }

    @POST
    @Path(ID)
    public Response add(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            Standing standing = form.choice("standing", Standing.class);
            if (!form.isGood()) {
                return null;
            }
            flash.say("organisation.member-added", organising.add(form.once(), id, email, standing));
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    @POST
    @Path(ID + "/members/{membership:[0-9a-f-]{36}}/end")
    public Response end(@PathParam("id") UUID id, @PathParam("membership") UUID membership, Form form) {
        return form.submit(() -> {
            flash.say("organisation.member-ended", organising.end(id, membership));
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    /** Where a refused ending left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/members/{membership:[0-9a-f-]{36}}/end")
    public Response back(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create(view.link("/my/organisations/" + id))).build();
    }

    private Page openPage(Form form) {
        organising.requireMayOpen();
        return Page.of("people/organisation-new.jte", new OpenPage(form));
    }

    private Page page(UUID id, Form form) {
        return Page.of("people/organisation.jte", new OrganisationPage(organising.show(id), form));
    }
}
