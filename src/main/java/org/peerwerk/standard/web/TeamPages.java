package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.standard.Contributor;
import org.peerwerk.standard.Drafting;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Who works on a version: asked in to write, to lead review groups, or to vote without being a self-advocate. */
@Path("/my/standards/" + WorkshopPages.VERSION + "/team")
public class TeamPages {
    @Inject
    private Drafting drafting;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record TeamPage(Form form, Drafting.Team team) {
        public String path() {
            return Words.path(team.version().id()) + "/team";
        }
    }

    @GET
    public Page team(@PathParam("version") UUID version) {
        return page(version, Form.empty(view));
    }

    @POST
    public Response askIn(@PathParam("version") UUID version, Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            Contributor.Part part = form.choice("part", Contributor.Part.class);
            if (!form.isGood()) {
                return null;
            }
            flash.say("team.asked-in", drafting.askIn(version, email, part));
            return Words.path(version) + "/team";
        }, () -> page(version, form));
    }

    @POST
    @Path("{person:[0-9a-f-]{36}}/{part:AUTHOR|MODERATOR|GUEST}/end")
    public Response askOut(@PathParam("version") UUID version, @PathParam("person") UUID person, @PathParam("part") Contributor.Part part,
            Form form) {
        return form.submit(() -> {
            drafting.askOut(version, person, part);
            flash.say("team.asked-out");
            return Words.path(version) + "/team";
        }, () -> page(version, form));
    }

    /** Where a refused form left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{person:[0-9a-f-]{36}}/{part:AUTHOR|MODERATOR|GUEST}/end")
    public Page again(@PathParam("version") UUID version) {
        return team(version);
    }

    private Page page(UUID version, Form form) {
        return Page.of("standard/team.jte", new TeamPage(form, drafting.team(version)));
    }
}
