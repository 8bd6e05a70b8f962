package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Organising;
import org.peerwerk.people.Site;
import org.peerwerk.people.Siting;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The sites of an organisation: where they are, what is there, who coordinates. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/sites")
public class SitePages {
    private static final String ID = "{id:[0-9a-f-]{36}}";
    /** What can be there, as the form and the message keys call it. */
    private static final List<String> ACCESS = List.of("step-free", "accessible-wc", "induction-loop", "quiet-room");

    @PathParam("organisation")
    private UUID organisation;
    @Inject
    private Siting siting;
    @Inject
    private Organising organising;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param there keys of what is there; @param notSaid keys of what nobody has said is there */
    public record SitePage(Siting.Detail site, List<String> there, List<String> notSaid) {
    }

    /** @param id null for a new one */
    public record SiteFormPage(Form form, OrganisationRow organisation, UUID id, List<Choice> access, List<Choice> coordinators) {
    }

    /** @param others where its people can go */
    public record ClosePage(Form form, Siting.Detail site, List<Choice> others) {
    }

    /** The sites stand on the page of their organisation. */
    @GET
    public Response list() {
        return Response.seeOther(URI.create(view.link(organisationPath()))).build();
    }

    @GET
    @Path("new")
    public Page open() {
        return openPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response open(Form form) {
        return form.submit(() -> {
            Site.Facts facts = facts(form);
            if (!form.isGood()) {
                return null;
            }
            siting.open(form.once(), organisation, facts);
            flash.say("site.opened", facts.name());
            return sitePath(form.once());
        }, () -> openPage(form));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        Siting.Detail site = siting.show(organisation, id);
        Set<String> there = there(site.facts().access());
        return Page.of("people/site.jte", new SitePage(site, ACCESS.stream().filter(there::contains).toList(),
                ACCESS.stream().filter(what -> !there.contains(what)).toList()));
    }

    @GET
    @Path(ID + "/facts")
    public Page describe(@PathParam("id") UUID id) {
        Siting.Detail site = siting.show(organisation, id);
        Site.Facts facts = site.facts();
        return describePage(id, Form.empty(view).with("name", facts.name()).with("street", facts.address().street())
                .with("postcode", facts.address().postcode()).with("town", facts.address().town())
                .withAll("access", List.copyOf(there(facts.access()))).with("wayIn", facts.access().wayIn())
                .with("coordinator", facts.coordinator()).with("hours", facts.hours()).with("seen", site.version()));
    }

    @POST
    @Path(ID + "/facts")
    public Response describe(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            Site.Facts facts = facts(form);
            int seen = form.number("seen", 0, Integer.MAX_VALUE);
            if (!form.isGood()) {
                return null;
            }
            siting.describe(organisation, id, facts, seen);
            flash.say("site.described");
            return sitePath(id);
        }, () -> describePage(id, form.with("seen", siting.show(organisation, id).version())));
    }

    @GET
    @Path(ID + "/close")
    public Page close(@PathParam("id") UUID id) {
        return closePage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/close")
    public Response close(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            siting.close(organisation, id, form.has("next") ? form.chosen("next") : null);
            flash.say("site.closed");
            return organisationPath();
        }, () -> closePage(id, form));
    }

    /** Null, with the problem noted, where something is missing. */
    private static Site.Facts facts(Form form) {
        String name = form.text("name", Form.LINE);
        var address = new Site.Address(form.text("street", Form.LINE), form.text("postcode", Form.LINE), form.text("town", Form.LINE));
        List<String> there = form.values("access");
        var access = new Site.Access(there.contains("step-free"), there.contains("accessible-wc"), there.contains("induction-loop"),
                there.contains("quiet-room"), form.optionalText("wayIn", 2000));
        return new Site.Facts(name, address, access, form.has("coordinator") ? form.chosen("coordinator") : null,
                form.optionalText("hours", 500));
    }

    private static Set<String> there(Site.Access access) {
        return Set.copyOf(Stream.of(access.stepFree() ? "step-free" : "", access.accessibleWc() ? "accessible-wc" : "",
                access.inductionLoop() ? "induction-loop" : "", access.quietRoom() ? "quiet-room" : "").filter(what -> !what.isEmpty()).toList());
    }

    private Page openPage(Form form) {
        return formPage(form, siting.team(organisation), null);
    }

    private Page describePage(UUID id, Form form) {
        return formPage(form, siting.teamOf(organisation, id), id);
    }

    private Page formPage(Form form, Siting.Team team, UUID id) {
        return Page.of("people/site-facts.jte", new SiteFormPage(form, team.organisation(), id,
                ACCESS.stream().map(what -> Choice.of(what, view.t("site." + what))).toList(),
                team.members().stream().map(member -> Choice.of(member.person().toString(), member.name())).toList()));
    }

    private Page closePage(UUID id, Form form) {
        List<Choice> others = organising.show(organisation).openSites().stream().filter(site -> !site.id().equals(id))
                .map(site -> Choice.of(site.id().toString(), site.name() + ", " + site.town())).toList();
        return Page.of("people/site-close.jte", new ClosePage(form, siting.show(organisation, id), others));
    }

    private String organisationPath() {
        return "/my/organisations/" + organisation;
    }

    private String sitePath(UUID id) {
        return organisationPath() + "/sites/" + id;
    }
}
