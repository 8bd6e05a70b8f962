package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.exchange.Retaining;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What ends by itself and when, how many will go, and what keeps data longer. */
@Path("/my/office/retention")
public class RetentionPages {
    private static final String HERE = "/my/office/retention";
    private static final String END = "holds/{id:[0-9a-f-]{36}}/end";
    /** No course: a person is kept. */
    private static final String NONE = "none";

    @Inject
    private Retaining retaining;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    /** @param courses that can be kept, and none */
    public record RetentionPage(Form form, Retaining.Overview overview, List<Choice> courses) {
    }

    /** A length of time in words. */
    public static String time(View view, Period time) {
        if (time.isZero()) {
            return view.t("retention.at-once");
        }
        return time.getYears() > 0 ? view.t("retention.years", time.getYears())
                : time.getMonths() > 0 ? view.t("retention.months", time.getMonths()) : view.t("retention.days", time.getDays());
    }

    @GET
    public Page show() {
        return page(Form.empty(view).with("cohort", NONE));
    }

    @POST
    public Response hold(Form form) {
        return form.submit(() -> {
            String whom = form.optionalText("whom", Form.LINE);
            UUID cohort = NONE.equals(form.value("cohort")) ? null : form.chosen("cohort");
            String reason = form.text("reason", 2000);
            LocalDate until = form.date("until");
            if (!form.isGood()) {
                return null;
            }
            retaining.hold(form.once(), whom, cohort, reason, until);
            flash.say("hold.entered");
            return HERE;
        }, () -> page(form));
    }

    @POST
    @Path(END)
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            retaining.release(id);
            flash.say("hold.ended");
            return HERE;
        }, () -> page(form));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path(END)
    public Response back() {
        retaining.show();
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    private Page page(Form form) {
        Retaining.Overview overview = retaining.show();
        return Page.of("exchange/retention.jte", new RetentionPage(form, overview, Stream.concat(Stream.of(Choice.of(NONE, view.t("hold.no-course"))),
                overview.courses().stream().map(row -> Choice.of(row.id().toString(), row.title() + ", " + view.date(row.startsOn())))).toList()));
    }
}
