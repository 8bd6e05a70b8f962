package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Ends the session, then shows the start page. Nothing of it stays on the device. */
@Path("/my/logout")
public class LogoutPages {
    @Inject
    private View view;
    @Inject
    private SessionEnd session;

    /** The question whether to log out, for whoever comes here by the address. */
    public record Logout(Form form) {
    }

    @GET
    public Page ask() {
        return page(Form.empty(view));
    }

    @POST
    public Response logout(Form form) {
        Response answer = form.submit(() -> session.now(view.link("/")), () -> page(form));
        return answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode() ? TabletPages.leavingNothing(answer) : answer;
    }

    private static Page page(Form form) {
        return Page.of("people/logout.jte", new Logout(form));
    }
}
