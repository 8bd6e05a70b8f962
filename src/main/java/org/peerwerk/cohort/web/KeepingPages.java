package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.cohort.Cohort;
import org.peerwerk.cohort.Planning;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** How long a funder wants the records of a course kept: said before anybody is admitted. */
@Path("/my/courses/{id:[0-9a-f-]{36}}/keeping")
public class KeepingPages {
    @Inject
    private Planning planning;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record KeepingPage(Form form, Cohort cohort) {
    }

    @GET
    public Page ask(@PathParam("id") UUID id) {
        Cohort cohort = planning.see(id).cohort();
        return page(Form.empty(view).with("until", cohort.keptUntil()), cohort);
    }

    @POST
    public Response keep(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            LocalDate until = form.optionalDate("until");
            if (!form.isGood()) {
                return null;
            }
            planning.keepRecords(id, until);
            flash.say("cohort.kept.saved");
            return "/my/courses/" + id;
        }, () -> page(form, planning.see(id).cohort()));
    }

    private static Page page(Form form, Cohort cohort) {
        return Page.of("cohort/keeping.jte", new KeepingPage(form, cohort));
    }
}
