package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.accounts.Joining;
import org.peerwerk.accounts.Joining.Question;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** An organisation asks me to belong to it: yes or no. */
@Path("/my/invitations/{invitation:[0-9a-f-]{36}}")
public class MyInvitationPages {
    @Inject
    private Joining joining;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** What can be said to an invitation. */
    public enum Reply {
        YES, NO
    }

    public record InvitationPage(Question question, Form form) {
    }

    @GET
    public Page ask(@PathParam("invitation") UUID id) {
        return page(id, Form.empty(view));
    }

    @POST
    public Response answer(@PathParam("invitation") UUID id, Form form) {
        return form.submit(() -> {
            Reply reply = form.choice("reply", Reply.class);
            if (!form.isGood()) {
                return null;
            }
            String organisation = joining.show(id).organisation();
            if (reply == Reply.YES) {
                joining.accept(id);
                flash.say("invitation.accepted", organisation);
            } else {
                joining.decline(id);
                flash.say("invitation.declined", organisation);
            }
            return "/my";
        }, () -> page(id, form));
    }

    private Page page(UUID id, Form form) {
        return Page.of("accounts/invitation.jte", new InvitationPage(joining.show(id), form));
    }
}
