package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peerwerk.people.Equipping;
import org.peerwerk.web.Form;
import org.peerwerk.web.View;

/** A device of a site covers the page that nobody touches: its person logs in again and goes on where they were. */
@Path("/my/cover")
public class CoverPages {
    @Inject
    private Equipping equipping;
    @Inject
    private SessionEnd session;
    @Inject
    private View view;

    /** Sent by the script. @see Tablet */
    @POST
    public Response cover(Form form) {
        Response answer = form.submit(() -> {
            equipping.leave(LoginPages.local(form.value("place"), view.link("/my")).toString());
            return session.now(view.link("/pause"));
        }, PausePages::page);
        return answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode() ? TabletPages.leavingNothing(answer) : answer;
    }

    /** After the login: where this person was, or their own start. */
    @GET
    public Response back() {
        return Response.seeOther(equipping.comeBack().map(URI::create).orElse(URI.create(view.link("/my")))).build();
    }
}
