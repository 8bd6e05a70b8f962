package org.peerwerk.assessment.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.peerwerk.assessment.Deciding;
import org.peerwerk.assessment.Decision;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Two people decide about a certificate: who is ready, why, and what I say to it. */
@Path("/my/decisions")
public class DecisionPages {
    private static final String ID = "{enrolment:[0-9a-f-]{36}}";

    @Inject
    private Deciding deciding;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record DecisionsPage(List<Deciding.Candidate> candidates) {
    }

    public record DecisionPage(Form form, Deciding.Case about) {
        public String path() {
            return "/my/decisions/" + about.way().participation().enrolment();
        }

        /** Something to say: the rules are met, nobody has decided, I have not spoken. */
        public boolean isMyTurn() {
            return about.mine() == null && about.way().eligibility().isEligible() && !about.way().decision().isMade()
                    && about.way().participation().isOpen();
        }
    }

    @GET
    public Page list() {
        return Page.of("assessment/decisions.jte", new DecisionsPage(deciding.candidates()));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("enrolment") UUID enrolment) {
        return page(enrolment, Form.empty(view));
    }

    /** Nothing is said yet: the answers are shown once more. */
    @POST
    @Path(ID)
    public Response check(@PathParam("enrolment") UUID enrolment, Form form) {
        readVoice(form);
        return form.isGood() ? Response.ok(checkPage(enrolment, form)).build() : Response.status(422).entity(page(enrolment, form)).build();
    }

    @POST
    @Path(ID + "/voice")
    public Response speak(@PathParam("enrolment") UUID enrolment, Form form) {
        if (form.has("change")) {
            return Response.ok(page(enrolment, form)).build();
        }
        return form.submit(() -> {
            boolean agrees = readVoice(form);
            if (!form.isGood()) {
                return null;
            }
            Decision decision = deciding.speak(form.once(), enrolment, agrees, form.value("reason").strip());
            flash.say(decision.isMade() ? "decision.made" : "decision.spoken");
            return "/my/decisions/" + enrolment;
        }, () -> form.error("agrees") == null && form.error("reason") == null ? checkPage(enrolment, form) : page(enrolment, form));
    }

    private static boolean readVoice(Form form) {
        if (!List.of("true", "false").contains(form.value("agrees"))) {
            form.reject("agrees", "decision.agrees.missing");
        }
        form.text("reason", Deciding.LONGEST_REASON);
        return form.isTicked("agrees");
    }

    private Page page(UUID enrolment, Form form) {
        return Page.of("assessment/decision.jte", new DecisionPage(form, deciding.show(enrolment)));
    }

    private Page checkPage(UUID enrolment, Form form) {
        return Page.of("assessment/decision-check.jte", new DecisionPage(form, deciding.show(enrolment)));
    }
}
