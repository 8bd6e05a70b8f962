package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.NetworkRepository.Asked;
import org.peerwerk.people.Networking;
import org.peerwerk.people.Organisation;
import org.peerwerk.people.OrganisationKind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.people.Organising;
import org.peerwerk.people.Organising.Detail;
import org.peerwerk.people.Pledging;
import org.peerwerk.people.Standing;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Organisations: what they are, who belongs to them, how they end. */
@Path("/my/organisations")
public class OrganisationPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final String ASKED = ID + "/networks/{network:[0-9a-f-]{36}}/{answer:agree|leave}";
    private static final String MEMBER = ID + "/members/{membership:[0-9a-f-]{36}}";

    @Inject
    private Organising organising;
    @Inject
    private Pledging pledging;
    @Inject
    private Networking networking;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param mayOpen the reader registers new ones and opens networks */
    public record OrganisationsPage(List<OrganisationRow> organisations, boolean mayOpen) {
    }

    /** The form for a new one, or for one that is there. @param id null for a new one */
    public record FactsPage(Form form, UUID id, List<Choice> kinds) {
    }

    /** @param form adds a person; @param networks what the organisation was asked to join */
    public record OrganisationPage(Detail detail, Pledging.Signed signed, List<Asked> networks, Form form) {
    }

    /** @param successors who could go on with its courses */
    public record EndPage(Form form, OrganisationRow organisation, List<Choice> successors) {
    }

    @GET
    public Page list() {
        return Page.of("people/organisations.jte", new OrganisationsPage(organising.list(), organising.mayOpen()));
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
            Organisation.Facts facts = facts(form);
            String admin = form.optionalText("admin", Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            UUID id = organising.open(form.once(), facts, admin);
            flash.say("organisation.opened", facts.name());
            return "/my/organisations/" + id;
        }, () -> openPage(form));
    }

    private Page openPage(Form form) {
        organising.requireMayOpen();
        return factsPage(form, null);
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view).with("standing", Standing.STAFF));
    }

    @POST
    @Path(ID)
    public Response add(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            Standing standing = form.choice("standing", Standing.class);
            UUID site = form.has("site") ? form.chosen("site") : null;
            if (!form.isGood()) {
                return null;
            }
            flash.say("organisation.member-added", organising.add(form.once(), id, email, standing, site));
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    @POST
    @Path(MEMBER + "/move")
    public Response move(@PathParam("id") UUID id, @PathParam("membership") UUID membership, Form form) {
        return form.submit(() -> {
            organising.move(id, membership, form.has("site-of-member") ? form.chosen("site-of-member") : null);
            flash.say("organisation.member-moved");
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    @POST
    @Path(MEMBER + "/end")
    public Response end(@PathParam("id") UUID id, @PathParam("membership") UUID membership, Form form) {
        return form.submit(() -> {
            flash.say("organisation.member-ended", organising.end(id, membership));
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    @POST
    @Path(ASKED)
    public Response answer(@PathParam("id") UUID id, @PathParam("network") UUID network, @PathParam("answer") String answer, Form form) {
        return form.submit(() -> {
            if ("agree".equals(answer)) {
                networking.agree(id, network);
            } else {
                networking.leave(id, network);
            }
            flash.say("network." + answer + ".done");
            return "/my/organisations/" + id;
        }, () -> page(id, form));
    }

    /** Where a refused change left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/{list:members|networks}/{row:[0-9a-f-]{36}}/{act:move|end|agree|leave}")
    public Response back(@PathParam("id") UUID id) {
        return Response.seeOther(URI.create(view.link("/my/organisations/" + id))).build();
    }

    @GET
    @Path(ID + "/facts")
    public Page describe(@PathParam("id") UUID id) {
        Organising.Facts now = organising.facts(id);
        Organisation.Facts facts = now.facts();
        Form form = Form.empty(view).with("name", facts.name()).with("legalForm", facts.legalForm()).with("place", facts.place())
                .with("kind", facts.kind()).with("seen", now.version())
                .withAll("does", Stream.of(facts.runs() ? "runs" : "", facts.sends() ? "sends" : "").filter(does -> !does.isEmpty()).toList());
        return factsPage(form, id);
    }

    @POST
    @Path(ID + "/facts")
    public Response describe(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            Organisation.Facts facts = facts(form);
            int seen = form.number("seen", 0, Integer.MAX_VALUE);
            if (!form.isGood()) {
                return null;
            }
            organising.describe(id, facts, seen);
            flash.say("organisation.described");
            return "/my/organisations/" + id;
        }, () -> {
            form.with("seen", organising.facts(id).version());
            return factsPage(form, id);
        });
    }

    @GET
    @Path(ID + "/end")
    public Page end(@PathParam("id") UUID id) {
        return endPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/end")
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            Organisation.Ending how = form.choice("how", Organisation.Ending.class);
            UUID successor = form.has("successor") ? form.chosen("successor") : null;
            if (!form.isGood()) {
                return null;
            }
            organising.end(id, how, successor);
            flash.say("organisation.ended");
            return "/my/organisations/" + id;
        }, () -> endPage(id, form));
    }

    /** Null, with the problem noted, where something is missing. */
    private static Organisation.Facts facts(Form form) {
        String name = form.text("name", Form.LINE);
        String legalForm = form.text("legalForm", Form.LINE);
        String place = form.text("place", Form.LINE);
        OrganisationKind kind = form.choice("kind", OrganisationKind.class);
        List<String> does = form.values("does");
        if (does.isEmpty()) {
            form.reject("does", "organisation.does-nothing");
        }
        return form.isGood() ? new Organisation.Facts(name, legalForm, place, kind, does.contains("runs"), does.contains("sends")) : null;
    }

    private Page factsPage(Form form, UUID id) {
        List<Choice> kinds = Stream.of(OrganisationKind.values()).map(kind -> Choice.of(kind.name(), view.t("organisation-kind." + kind))).toList();
        return Page.of("people/organisation-facts.jte", new FactsPage(form, id, kinds));
    }

    private Page page(UUID id, Form form) {
        return Page.of("people/organisation.jte", new OrganisationPage(organising.show(id), pledging.of(id), networking.asked(id), form));
    }

    private Page endPage(UUID id, Form form) {
        List<Choice> successors = organising.successors(id).stream().map(row -> Choice.of(row.id().toString(), row.name() + ", " + row.place())).toList();
        return Page.of("people/organisation-end.jte", new EndPage(form, organising.show(id).organisation(), successors));
    }
}
