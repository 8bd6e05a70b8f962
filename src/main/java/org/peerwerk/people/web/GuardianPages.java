package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peerwerk.people.Assistance;
import org.peerwerk.people.Assisting;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** For the office: legal guardians. */
@Path("/my/office/assistance")
public class GuardianPages {
    @Inject
    private Assisting assisting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record OfficePage(Form form, List<Choice> errands) {
    }

    @GET
    public Page ask() {
        return page(Form.empty(view));
    }

    @POST
    public Response enter(Form form) {
        return form.submit(() -> {
            String person = form.text("person", Form.LINE);
            String email = form.text("email", Form.LINE);
            Assistance.Scope scope = AssistancePages.scope(form);
            if (!form.isGood()) {
                return null;
            }
            flash.say("assistance.guardian-entered", assisting.enterGuardian(form.once(), person, email, scope));
            return "/my/office/assistance";
        }, () -> page(form));
    }

    private Page page(Form form) {
        assisting.requireMayEnterGuardian();
        return Page.of("people/assistance-office.jte", new OfficePage(form, AssistancePages.errands(view)));
    }
}
