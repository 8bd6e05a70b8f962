package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.peerwerk.people.ConsentText;
import org.peerwerk.people.Person;
import org.peerwerk.people.Purpose;
import org.peerwerk.people.Transcribing;
import org.peerwerk.people.Wording;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The certification office enters what somebody said on paper. */
@Path("/my/office/consents")
public class PaperConsentPages {
    @Inject
    private Transcribing transcribing;
    @Inject
    private Wording wording;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** What stands on the sheet. */
    public enum Answer {
        YES, NO
    }

    /** @param texts the newest of each purpose */
    public record PaperPage(Form form, List<ConsentText> texts) {
    }

    @GET
    public Page ask() {
        return page(Form.empty(view));
    }

    @POST
    public Response enter(Form form) {
        return form.submit(() -> {
            String whom = form.text("whom", Form.LINE);
            Answer said = form.choice("said", Answer.class);
            Purpose purpose = form.choice("purpose", Purpose.class);
            int number = said == Answer.YES ? form.number("number", 1, Integer.MAX_VALUE) : 0;
            LocalDate signedOn = form.date("sheetDay");
            String takenBy = form.text("takenBy", Person.LONGEST_NAME);
            if (!form.isTicked("seen")) {
                form.reject("seen", "paper-consent.not-seen");
            }
            if (!form.isGood()) {
                return null;
            }
            if (said == Answer.YES) {
                flash.say("paper-consent.yes-entered", transcribing.enterYes(form.once(), whom, purpose, number, signedOn, takenBy));
            } else {
                flash.say("paper-consent.no-entered", transcribing.enterNo(form.once(), whom, purpose, signedOn, takenBy));
            }
            return "/my/office/consents";
        }, () -> page(form));
    }

    private Page page(Form form) {
        return Page.of("people/paper-consent.jte", new PaperPage(form, ConsentTextPages.newest(wording.all())));
    }
}
