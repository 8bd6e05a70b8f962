package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.peerwerk.people.Mourning;
import org.peerwerk.people.web.DeathPages.EnterPage;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Somebody who belongs to an organisation has died. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/death")
public class MemberDeathPages {
    @PathParam("organisation")
    private UUID organisation;
    @Inject
    private Mourning mourning;
    @Inject
    private View view;

    @GET
    public Page enter() {
        return page(Form.empty(view));
    }

    @POST
    public Response enter(Form form) {
        return form.submit(() -> {
            UUID person = form.chosen("person");
            LocalDate diedOn = form.date("diedOn");
            if (!form.isGood()) {
                return null;
            }
            mourning.enter(form.once(), organisation, person, diedOn);
            return "/my/deaths/" + form.once();
        }, () -> page(form));
    }

    private Page page(Form form) {
        Mourning.Team team = mourning.team(organisation);
        return Page.of("people/death-enter.jte", new EnterPage(form, team.organisation(),
                team.members().stream().map(member -> Choice.of(member.person().toString(), member.name())).toList()));
    }
}
