package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peerwerk.people.Equipping;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** A device of a site covers the page that nobody touches: its person logs in again and goes on where they were. */
@Path("/")
public class CoverPages {
    @Inject
    private Equipping equipping;
    @Inject
    private SessionEnd session;
    @Inject
    private View view;

    /** The cover tells nothing of who was here. */
    public record PausePage() {
    }

    /** Sent by the script. @see Tablet */
    @POST
    @Path("my/cover")
    public Response cover(Form form) {
        Response answer = form.submit(() -> {
            equipping.leave(LoginPages.local(form.value("place"), view.link("/my")).toString());
            return session.now(view.link("/pause"));
        }, CoverPages::pausePage);
        return answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode() ? TabletPages.leavingNothing(answer) : answer;
    }

    @GET
    @Path("pause")
    public Page pause() {
        return pausePage();
    }

    /** After the login: where this person was, or their own start. */
    @GET
    @Path("my/cover")
    public Response back() {
        return Response.seeOther(equipping.comeBack().map(URI::create).orElse(URI.create(view.link("/my")))).build();
    }

    private static Page pausePage() {
        return Page.of("people/pause.jte", new PausePage());
    }
}
