package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.people.AgreementStep;
import org.peerwerk.people.Pledging;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The agreement on personal data between the office and an organisation, step by step. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/agreement")
public class AgreementPages {
    @PathParam("organisation")
    private UUID organisation;
    @Inject
    private Pledging pledging;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form enters a step */
    public record AgreementPage(Form form, Pledging.Signed signed) {
    }

    @GET
    public Page steps() {
        return page(Form.empty(view));
    }

    @POST
    public Response add(Form form) {
        return form.submit(() -> {
            AgreementStep.Kind kind = form.choice("agreement", AgreementStep.Kind.class);
            AgreementStep.State state = form.choice("state", AgreementStep.State.class);
            LocalDate day = form.date("day");
            if (!form.isGood()) {
                return null;
            }
            pledging.agree(form.once(), organisation, kind, state, day);
            flash.say("agreement.entered");
            return "/my/organisations/" + organisation + "/agreement";
        }, () -> page(form));
    }

    private Page page(Form form) {
        return Page.of("people/agreement.jte", new AgreementPage(form, pledging.requireManaged(organisation)));
    }
}
