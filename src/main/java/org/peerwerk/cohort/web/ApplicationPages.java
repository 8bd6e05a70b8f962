package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.peerwerk.cohort.Applying;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My applications and where each of them stands. */
@Path("/my/applications")
public class ApplicationPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Applying applying;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record ApplicationsPage(List<Applying.Mine> applications) {
    }

    /** @param form for the question before it is withdrawn */
    public record ApplicationPage(Form form, Applying.Standing standing) {
    }

    @GET
    public Page list() {
        return Page.of("cohort/applications.jte", new ApplicationsPage(applying.mine()));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return Page.of("cohort/application.jte", new ApplicationPage(Form.empty(view), applying.mine(id)));
    }

    @GET
    @Path(ID + "/withdraw")
    public Page askToWithdraw(@PathParam("id") UUID id) {
        return withdrawPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/withdraw")
    public Response withdraw(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            applying.withdraw(id);
            flash.say("application.withdrawn");
            return "/my/applications/" + id;
        }, () -> withdrawPage(id, form));
    }

    private Page withdrawPage(UUID id, Form form) {
        return Page.of("cohort/application-withdraw.jte", new ApplicationPage(form, applying.mine(id)));
    }
}
