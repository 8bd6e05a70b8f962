package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.standard.Drafting;
import org.peerwerk.standard.Quorum;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** How many must agree to a version: a floor that its owner can raise and nobody can lower. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/quorum")
public class QuorumPages {
    private static final int MOST_VOTES = 1000;

    @Inject
    private Drafting drafting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record QuorumPage(Form form, Drafting.Team team) {
        public String path() {
            return Words.path(team.version().id()) + "/quorum";
        }

        public boolean canRaise() {
            return team.mayLead() && team.version().status().isInWork();
        }
    }

    @GET
    public Page quorum(@PathParam("version") UUID version) {
        Drafting.Team team = drafting.team(version);
        Quorum quorum = team.quorum();
        return page(Form.empty(view).with("votes", quorum.votes()).with("presentPercent", quorum.presentPercent())
                .with("yesPercent", quorum.yesPercent()), team);
    }

    @POST
    public Response raise(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            int votes = form.number("votes", 0, MOST_VOTES);
            int present = form.number("presentPercent", 0, 100);
            int yes = form.number("yesPercent", 0, 100);
            if (!form.isGood()) {
                return null;
            }
            drafting.raise(version, new Quorum(votes, present, yes));
            flash.say("quorum.raised");
            return Words.path(version) + "/quorum";
        }, () -> page(form, drafting.team(version)));
    }

    private static Page page(Form form, Drafting.Team team) {
        return Page.of("standard/quorum.jte", new QuorumPage(form, team));
    }
}
