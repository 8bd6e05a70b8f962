package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.cohort.Application;
import org.peerwerk.cohort.Applying;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.KeptForms;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** One page to apply. */
@Path("/my/apply/{cohort:[0-9a-f-]{36}}")
public class ApplyPages {
    /** Longest text an applicant writes in one field, in characters. */
    static final int STORY = 20_000;
    private static final String NOBODY = "none";

    @Inject
    private Applying applying;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private KeptForms keptForms;

    /** @param already my application that stands, or null: then there is nothing to send */
    public record ApplyPage(Form form, Applying.Invitation invitation, UUID already) {
    }

    @GET
    public Page ask(@PathParam("cohort") UUID cohort) {
        return page(cohort, Form.empty(view).resume(keptForms.find(view.path())));
    }

    @POST
    public Response send(@PathParam("cohort") UUID cohort, Form form) {
        return form.submit(keptForms, "/courses/" + cohort, () -> {
            String motivation = form.text("motivation", STORY);
            String needs = form.optionalText("needs", STORY);
            UUID organisation = NOBODY.equals(form.value("organisation")) ? null : form.chosen("organisation");
            Application.Release release = form.choice("release", Application.Release.class);
            if (!form.isGood()) {
                return null;
            }
            UUID id = applying.apply(form.once(), cohort, new Application.Request(motivation, needs, organisation, release));
            flash.say("application.sent");
            return "/my/applications/" + id;
        }, () -> page(cohort, form));
    }

    private Page page(UUID cohort, Form form) {
        return Page.of("cohort/apply.jte", new ApplyPage(form, applying.invitation(cohort), applying.already(cohort).orElse(null)));
    }
}
