package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.cohort.Admitting;
import org.peerwerk.cohort.Application;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The tandem reads an application and answers it together. */
@Path("/my/courses/{cohort:[0-9a-f-]{36}}/applications/{application:[0-9a-f-]{36}}")
public class AdmissionPages {
    @Inject
    private Admitting admitting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param answers that can be proposed now */
    public record AdmissionPage(Form form, Admitting.Case applied, List<Choice> answers) {
        public String name(UUID person) {
            return applied.names().getOrDefault(person, "");
        }

        /** The other of the two has already said something that only waits for me. */
        public boolean canPropose() {
            Application.Status status = applied.application().status();
            return status != Application.Status.ADMITTED && status != Application.Status.WITHDRAWN;
        }
    }

    @GET
    public Page show(@PathParam("cohort") UUID cohort, @PathParam("application") UUID id) {
        return page(cohort, id, Form.empty(view));
    }

    @POST
    public Response answer(@PathParam("cohort") UUID cohort, @PathParam("application") UUID id, Form form) {
        return form.submit(() -> {
            int seen = form.number("seen", 0, Integer.MAX_VALUE);
            if ("confirm".equals(form.value("do"))) {
                if (!form.isGood()) {
                    return null;
                }
                flash.say(Words.key("application.answered", admitting.confirm(cohort, id, seen)));
                return "/my/courses/" + cohort;
            }
            Application.Status answer = form.choice("answer", Application.Status.class);
            String reason = form.text("reason", ApplyPages.STORY);
            if (!form.isGood()) {
                return null;
            }
            admitting.propose(cohort, id, seen, answer, reason);
            flash.say("application.proposed");
            return "/my/courses/" + cohort;
        }, () -> page(cohort, id, form));
    }

    private Page page(UUID cohort, UUID id, Form form) {
        Admitting.Case applied = admitting.see(cohort, id);
        List<Choice> answers = Stream.of(Application.Status.values())
                .filter(status -> status.isAnswer() && status != applied.application().status())
                .map(status -> Choice.of(status.name(), view.t(Words.key("application.answer", status)))).toList();
        // what somebody else saved meanwhile has been read once the page is shown again
        return Page.of("cohort/admission.jte", new AdmissionPage(form.with("seen", applied.application().version()), applied, answers));
    }
}
