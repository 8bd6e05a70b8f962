package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peerwerk.people.Equipping;
import org.peerwerk.people.Siting;
import org.peerwerk.people.TabletRepository.TabletRow;
import org.peerwerk.shared.Settings;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The devices of a site. One is enabled on the device itself. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/sites/{site:[0-9a-f-]{36}}/tablets")
public class TabletPages {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
    private static final String END = "{id:[0-9a-f-]{36}}/end";

    @PathParam("organisation")
    private UUID organisation;
    @PathParam("site")
    private UUID site;
    @Inject
    private Equipping equipping;
    @Inject
    private Siting siting;
    @Inject
    private Settings settings;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param form enables the device that shows it */
    public record TabletsPage(Form form, Siting.Detail site, List<TabletRow> tablets) {
    }

    @GET
    public Page list() {
        return page(Form.empty(view));
    }

    @POST
    public Response enable(Form form) {
        var secret = new String[1];
        Response answer = form.submit(() -> {
            String name = form.text("name", Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            Optional<String> made = equipping.enable(form.once(), organisation, site, name);
            secret[0] = made.orElse(null);
            flash.say("tablet.enabled");
            return path();
        }, () -> page(form));
        return secret[0] == null ? answer : Response.fromResponse(answer).cookie(new NewCookie.Builder(TabletFilter.COOKIE).value(secret[0]).path("/")
                .maxAge(YEAR).sameSite(NewCookie.SameSite.LAX).httpOnly(true).secure(settings.isHttps()).build()).build();
    }

    @POST
    @Path(END)
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            equipping.end(organisation, site, id);
            flash.say("tablet.ended");
            return path();
        }, () -> page(form));
    }

    /** Where a refused ending left the reader: a change of language there asks for the page again. */
    @GET
    @Path(END)
    public Response back() {
        return Response.seeOther(URI.create(view.link(path()))).build();
    }

    /** The browser throws away what it has of our pages; the cookies of language and device stay. */
    static Response leavingNothing(Response answer) {
        return Response.fromResponse(answer).header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    private String path() {
        return "/my/organisations/" + organisation + "/sites/" + site + "/tablets";
    }

    private Page page(Form form) {
        List<TabletRow> tablets = equipping.list(organisation, site);
        return Page.of("people/tablets.jte", new TabletsPage(form, siting.show(organisation, site), tablets));
    }
}
