package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.AssistanceRepository.ActRow;
import org.peerwerk.people.AssistanceRepository.AssistanceRow;
import org.peerwerk.people.Assistance;
import org.peerwerk.people.Assisting;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Errand;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Who helps me with what, what they did, and my answer to it. */
@Path("/my/assistance")
public class AssistancePages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Assisting assisting;
    @Inject
    private View view;
    @Inject
    private Flash flash;
    @Inject
    private Clock clock;

    /** @param open waits for my answer; @param answered what I have answered, or can no longer undo */
    public record MinePage(Form form, List<AssistanceRow> assistances, List<ActRow> open, LocalDate today, List<ActRow> answered) {
    }

    public record GivePage(Form form, List<Choice> errands, LocalDate latest) {
    }

    @GET
    public Page mine() {
        return minePage(Form.empty(view));
    }

    @GET
    @Path("new")
    public Page give() {
        return givePage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response give(Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            Assistance.Scope scope = scope(form);
            if (!form.isGood()) {
                return null;
            }
            flash.say("assistance.given", assisting.give(form.once(), email, scope));
            return "/my/assistance";
        }, () -> givePage(form));
    }

    @POST
    @Path(ID + "/agree")
    public Response agree(@PathParam("id") UUID id, Form form) {
        return answer(form, "assistance.agreed", () -> assisting.agree(id));
    }

    @POST
    @Path(ID + "/end")
    public Response end(@PathParam("id") UUID id, Form form) {
        return answer(form, "assistance.ended", () -> assisting.end(id));
    }

    @POST
    @Path("acts/" + ID + "/confirm")
    public Response confirm(@PathParam("id") UUID id, Form form) {
        return answer(form, "assistance.confirmed", () -> assisting.confirm(id));
    }

    @POST
    @Path("acts/" + ID + "/undo")
    public Response undo(@PathParam("id") UUID id, Form form) {
        return answer(form, "assistance.undone", () -> assisting.undo(id));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{list:(acts/)?[0-9a-f-]{36}}/{act:agree|end|confirm|undo}")
    public Response back() {
        return Response.seeOther(URI.create(view.link("/my/assistance"))).build();
    }

    private Response answer(Form form, String said, Runnable action) {
        return form.submit(() -> {
            action.run();
            flash.say(said);
            return "/my/assistance";
        }, () -> minePage(form));
    }

    /** Null, with the problem noted, where something is missing. */
    static Assistance.Scope scope(Form form) {
        LocalDate until = form.date("until");
        var errands = EnumSet.noneOf(Errand.class);
        Stream.of(Errand.values()).filter(errand -> form.values("errands").contains(errand.name())).forEach(errands::add);
        if (errands.isEmpty()) {
            form.reject("errands", "assistance.no-errand");
        }
        return form.isGood() ? new Assistance.Scope(errands, until) : null;
    }

    static List<Choice> errands(View view) {
        return Stream.of(Errand.values()).map(errand -> Choice.of(errand.name(), view.t("errand." + errand.word())).hint(view.t("errand." + errand.word() + ".hint")))
                .toList();
    }

    private Page minePage(Form form) {
        Assisting.Mine mine = assisting.mine();
        List<ActRow> open = mine.acts().stream().filter(ActRow::isOpen).toList();
        return Page.of("people/assistance.jte",
                new MinePage(form, mine.assistances(), open, Chance.today(clock), mine.acts().stream().filter(act -> !act.isOpen()).toList()));
    }

    private Page givePage(Form form) {
        assisting.mine();
        return Page.of("people/assistance-new.jte", new GivePage(form, errands(view), Chance.today(clock).plusYears(Assistance.LONGEST_YEARS)));
    }
}
