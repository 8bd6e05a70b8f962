package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.peerwerk.accounts.Arriving;
import org.peerwerk.accounts.Connecting;
import org.peerwerk.accounts.WayBack;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The first page of somebody who came in by a letter: how do you want to log in from now on? The login server sends them back here. */
@Path(FirstLoginPages.HERE)
public class FirstLoginPages {
    static final String HERE = "/my/first-login";

    @Inject
    private Arriving arriving;
    @Inject
    private Connecting connecting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** Nothing but the form. */
    public record FirstLoginPage(Form form) {
    }

    @GET
    public Response ask() {
        Form form = Form.empty(view);
        try {
            switch (arriving.look()) {
                case OPEN -> { }
                case MADE -> {
                    flash.say("first-login.done");
                    return Response.seeOther(URI.create(view.link("/my"))).build();
                }
                case NONE -> {
                    return Response.seeOther(URI.create(view.link("/my"))).build();
                }
            }
        } catch (RuleBroken away) {
            form.reject("", away.code());
        }
        return Response.ok(page(form)).build();
    }

    @POST
    @Path("passkey")
    public Response passkey(Form form) {
        return form.submit(() -> connecting.passkey(back()).toString(), () -> page(form));
    }

    @POST
    @Path("password")
    public Response password(Form form) {
        return form.submit(() -> connecting.password(back()).toString(), () -> page(form));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{way:passkey|password}")
    public Response afterChoice(@PathParam("way") String way) {
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    private WayBack back() {
        return new WayBack(view.publicUrl() + view.link(HERE), view.language());
    }

    private static Page page(Form form) {
        return Page.of("accounts/first-login.jte", new FirstLoginPage(form));
    }
}
