package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.peerwerk.people.WorksAgreeing;
import org.peerwerk.people.WorksAgreeing.Row;
import org.peerwerk.people.WorksAgreement;
import org.peerwerk.people.WorksAgreement.Terms;
import org.peerwerk.web.Choice;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** What organisations have agreed with their works councils: recorded, read, ended. */
@Path("/my/office/works-agreements")
public class WorksAgreementPages {
    private static final String HERE = "/my/office/works-agreements";
    private static final String END = "{id:[0-9a-f-]{36}}/end";

    @Inject
    private WorksAgreeing agreeing;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record AgreementsPage(Form form, List<Row> agreements) {
    }

    public record RecordPage(Form form, List<Choice> organisations) {
    }

    @GET
    public Page list() {
        return listPage(Form.empty(view));
    }

    @GET
    @Path("new")
    public Page record() {
        return recordPage(Form.empty(view));
    }

    @POST
    @Path("new")
    public Response record(Form form) {
        return form.submit(() -> {
            UUID organisation = form.chosen("organisation");
            String words = form.text("words", WorksAgreement.LONGEST);
            LocalDate from = form.date("from");
            LocalDate until = form.optionalDate("until");
            if (!form.isGood()) {
                return null;
            }
            agreeing.record(form.once(), organisation, new Terms(form.isTicked("hours"), words, from, until));
            flash.say("works-agreement.recorded");
            return HERE;
        }, () -> recordPage(form));
    }

    @POST
    @Path(END)
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            agreeing.end(id);
            flash.say("works-agreement.ended");
            return HERE;
        }, () -> listPage(form));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path(END)
    public Response back() {
        agreeing.list();
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    private Page listPage(Form form) {
        return Page.of("people/works-agreements.jte", new AgreementsPage(form, agreeing.list().agreements()));
    }

    private Page recordPage(Form form) {
        return Page.of("people/works-agreement-new.jte", new RecordPage(form,
                agreeing.list().organisations().stream().map(one -> Choice.of(one.id().toString(), one.name())).toList()));
    }
}
