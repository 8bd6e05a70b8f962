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
import org.peerwerk.people.DeathNotice;
import org.peerwerk.people.Mourning;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.Tone;
import org.peerwerk.web.View;

/** Deaths: entered by one, confirmed by another, and taken back by two. */
@Path("/my/deaths")
public class DeathPages {
    private static final String ID = "{id:[0-9a-f-]{36}}";

    @Inject
    private Mourning mourning;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record DeathsPage(Mourning.Overview overview) {
    }

    public record DeathPage(Form form, Mourning.Row row) {
    }

    /**
     * @param organisation null where the office enters anybody, by address
     * @param people       of the organisation
     */
    public record EnterPage(Form form, OrganisationRow organisation, List<Choice> people) {
        public String path() {
            return organisation == null ? "/my/deaths/new" : "/my/organisations/" + organisation.id() + "/death";
        }
    }

    public static Tone tone(DeathNotice.Stage stage) {
        return switch (stage) {
            case ENTERED, DOUBTED -> Tone.WARNING;
            case CONFIRMED, WITHDRAWN, UNDONE -> Tone.NEUTRAL;
        };
    }

    @GET
    public Page list() {
        return Page.of("people/deaths.jte", new DeathsPage(mourning.overview()));
    }

    @GET
    @Path("new")
    public Page enter() {
        return enterPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response enter(Form form) {
        return form.submit(() -> {
            String email = form.text("email", Form.LINE);
            LocalDate diedOn = form.date("diedOn");
            if (!form.isGood()) {
                return null;
            }
            mourning.enter(form.once(), email, diedOn);
            return "/my/deaths/" + form.once();
        }, () -> enterPage(form));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        return page(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/withdraw")
    public Response withdraw(@PathParam("id") UUID id, Form form) {
        return answer(id, form, "death.withdrawn", () -> mourning.withdraw(id));
    }

    @POST
    @Path(ID + "/confirm")
    public Response confirm(@PathParam("id") UUID id, Form form) {
        return answer(id, form, "death.confirmed", () -> mourning.confirm(id));
    }

    @POST
    @Path(ID + "/doubt")
    public Response doubt(@PathParam("id") UUID id, Form form) {
        return answer(id, form, "death.doubted", () -> mourning.doubt(id));
    }

    @POST
    @Path(ID + "/keep")
    public Response keep(@PathParam("id") UUID id, Form form) {
        return answer(id, form, "death.kept", () -> mourning.keep(id));
    }

    @POST
    @Path(ID + "/undo")
    public Response undo(@PathParam("id") UUID id, Form form) {
        return answer(id, form, "death.undone", () -> mourning.undo(id));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path(ID + "/{step:withdraw|confirm|doubt|keep|undo}")
    public Page back(@PathParam("id") UUID id) {
        return show(id);
    }

    private Response answer(UUID id, Form form, String said, Runnable action) {
        return form.submit(() -> {
            action.run();
            flash.say(said);
            return "/my/deaths/" + id;
        }, () -> page(id, form));
    }

    private Page page(UUID id, Form form) {
        return Page.of("people/death.jte", new DeathPage(form, mourning.show(id)));
    }

    private Page enterPage(Form form) {
        mourning.requireOffice();
        return Page.of("people/death-enter.jte", new EnterPage(form, null, List.of()));
    }
}
