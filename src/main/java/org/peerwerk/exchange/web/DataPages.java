package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.peerwerk.exchange.Erasing;
import org.peerwerk.exchange.Erasure;
import org.peerwerk.exchange.Taking;
import org.peerwerk.people.Restricting;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.PersonalData.Step;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My data: take them along, put them right, have them only kept, have them erased. */
@Path("/my/data")
public class DataPages {
    private static final String HERE = "/my/data";
    private static final String STEP = "{step:needless|all-but-core|everything}";

    @Inject
    private Taking taking;
    @Inject
    private Erasing erasing;
    @Inject
    private Restricting restricting;
    @Inject
    private DataFolder folder;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param restricted since when the data are only kept, or null; @param planned what is to be erased, or null */
    public record DataPage(Form form, LocalDate restricted, Erasure planned) {
    }

    /** @param day the first on which it is done, where the person says yes today */
    public record ErasePage(Form form, Erasing.Plan plan, LocalDate day) {
    }

    @GET
    public Page mine() {
        return minePage(Form.empty(view));
    }

    /** Made while it is loaded, so that it is stored nowhere. */
    @GET
    @Path("peerwerk.zip")
    public Response take() {
        Taking.Contents contents;
        try {
            contents = taking.begin();
        } catch (RuleBroken e) {
            Form form = Form.empty(view);
            form.reject("", e.code(), e.params().toArray());
            return Response.status(429).entity(minePage(form).withStatus(429)).header("Retry-After", e.params().getFirst()).build();
        }
        StreamingOutput zip = out -> folder.write(contents, out);
        return Response.ok(zip, "application/zip").header("Content-Disposition", "attachment; filename=\"peerwerk.zip\"")
                .header("Cache-Control", "private, no-store").build();
    }

    @POST
    @Path("restriction")
    public Response restrict(Form form) {
        return form.submit(() -> {
            boolean wanted = form.isTicked("wanted");
            restricting.restrict(wanted);
            flash.say(wanted ? "data.restricted" : "data.released");
            return HERE;
        }, () -> minePage(form));
    }

    @GET
    @Path("erase/" + STEP)
    public Page erase(@PathParam("step") String step) {
        return erasePage(step(step), Form.empty(view));
    }

    @POST
    @Path("erase/" + STEP)
    public Response erase(@PathParam("step") String step, Form form) {
        return form.submit(() -> {
            flash.say("erasure.planned", view.date(erasing.ask(form.once(), step(step)).plannedOn()));
            return HERE;
        }, () -> erasePage(step(step), form));
    }

    @POST
    @Path("erasure/call-off")
    public Response callOff(Form form) {
        return form.submit(() -> {
            erasing.callOff();
            flash.say("erasure.called-off");
            return HERE;
        }, () -> minePage(form));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path("{answer:restriction|erasure/call-off}")
    public Response back() {
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    private static Step step(String word) {
        return Stream.of(Step.values()).filter(step -> step.word().equals(word)).findFirst().orElseThrow(() -> new NotFound("step"));
    }

    private Page minePage(Form form) {
        return Page.of("exchange/data.jte", new DataPage(form, restricting.since().orElse(null), erasing.mine().orElse(null)));
    }

    private Page erasePage(Step step, Form form) {
        return Page.of("exchange/erase.jte", new ErasePage(form, erasing.plan(step), erasing.day()));
    }
}
