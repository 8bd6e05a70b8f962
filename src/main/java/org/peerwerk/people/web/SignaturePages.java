package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.Countersigning;
import org.peerwerk.people.Person;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What people have signed on paper about something that was done on their behalf. */
@Path("/my/signatures")
public class SignaturePages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Countersigning countersigning;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** What stands on the sheet. */
    public enum Answer {
        WANTED, UNDO
    }

    public record ListPage(List<ActRow> open) {
    }

    public record SheetPage(Form form, ActRow act) {
    }

    @GET
    public Page list() {
        return Page.of("people/signatures.jte", new ListPage(countersigning.list()));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view));
    }

    @POST
    @Path(ID)
    public Response enter(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            Answer answer = form.choice("answer", Answer.class);
            LocalDate signedOn = form.date("sheetDay");
            String takenBy = form.text("takenBy", Person.LONGEST_NAME);
            if (!form.isTicked("seen")) {
                form.reject("seen", "signature.not-seen");
            }
            if (!form.isGood()) {
                return null;
            }
            countersigning.enter(id, answer == Answer.WANTED, signedOn, takenBy);
            flash.say("signature.entered");
            return "/my/signatures";
        }, () -> page(id, form));
    }

    private Page page(UUID id, Form form) {
        return Page.of("people/signature.jte", new SheetPage(form, countersigning.show(id)));
    }
}
