package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.standard.RoundRepository.Present;
import org.peerwerk.standard.Voting;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The standards office keeps who takes part in a consent round, with their conflicts of interest and fees. Votes are on no page. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/present")
public class PresentPages {
    private static final String PERSON = "{person:[0-9a-f-]{36}}";

    @Inject
    private Voting voting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form what is recorded of each person, in fields that end with the person's id */
    public record PresentPage(Form form, Voting.Presence presence) {
        public String path() {
            return Words.path(presence.version().id()) + "/present";
        }
    }

    @GET
    public Page list(@PathParam("version") UUID version) {
        return page(version, Form.empty(view));
    }

    @POST
    @Path(PERSON)
    public Response record(@PathParam("version") UUID version, @PathParam("person") UUID person, Form form) {
        return form.submit(() -> {
            String fee = form.optionalText("fee-" + person, Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            voting.recordFee(version, person, fee, form.isTicked("paid-" + person));
            flash.say("round.fee-recorded");
            return Words.path(version) + "/present";
        }, () -> page(version, form));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path(PERSON)
    public Page again(@PathParam("version") UUID version) {
        return list(version);
    }

    /** What was typed for one person stays; of the others what is recorded. */
    private Page page(UUID version, Form form) {
        Voting.Presence presence = voting.present(version);
        for (Present row : presence.people()) {
            if (!form.problems().isEmpty() && form.has("fee-" + row.person())) {
                continue;
            }
            form.with("fee-" + row.person(), row.fee()).with("paid-" + row.person(), row.feePaid());
        }
        return Page.of("standard/present.jte", new PresentPage(form, presence));
    }
}
