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
import org.peerwerk.people.Assistance;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Assisting;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** For the office: what waits for a person's signature on paper, and legal guardians. */
@Path("/my/office/assistance")
public class GuardianPages {
    private static final String ACT = "acts/{id:[0-9a-f-]{36}}/confirm";

    @Inject
    private Assisting assisting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form enters a guardian; @param open what nobody has confirmed */
    public record OfficePage(Form form, List<ActRow> open, List<Choice> errands) {
    }

    @GET
    public Page open() {
        return page(Form.empty(view));
    }

    @POST
    public Response enter(Form form) {
        return form.submit(() -> {
            String person = form.text("person", Form.LINE);
            String email = form.text("email", Form.LINE);
            Assistance.Scope scope = AssistancePages.scope(form);
            if (!form.isGood()) {
                return null;
            }
            flash.say("assistance.guardian-entered", assisting.enterGuardian(form.once(), person, email, scope));
            return "/my/office/assistance";
        }, () -> page(form));
    }

    @POST
    @Path(ACT)
    public Response confirm(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            assisting.confirmOnPaper(id);
            flash.say("assistance.confirmed-on-paper");
            return "/my/office/assistance";
        }, () -> page(form));
    }

    /** Where a refused confirmation left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ACT)
    public Response back() {
        assisting.open();
        return Response.seeOther(URI.create(view.link("/my/office/assistance"))).build();
    }

    private Page page(Form form) {
        return Page.of("people/assistance-office.jte", new OfficePage(form, assisting.open(), AssistancePages.errands(view)));
    }
}
