package org.peerwerk.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.peerwerk.certificate.CertificateRepository.Mine;
import org.peerwerk.certificate.Holding;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** My certificates, and their papers to take along. */
@Path("/my/certificates")
public class MyCertificatePages {
    private static final String HERE = "/my/certificates";
    private static final String KEEP = "{id:[0-9a-f-]{36}}/keep";

    @Inject
    private Holding holding;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record MinePage(Form form, List<Mine> certificates) {
    }

    @GET
    public Page mine() {
        return page(Form.empty(view));
    }

    /** My name stays with this certificate, or goes when its time is over. */
    @POST
    @Path(KEEP)
    public Response keep(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            boolean longer = form.isTicked("longer");
            holding.keepLonger(id, longer);
            flash.say(longer ? "mine.name.kept" : "mine.name.not-kept");
            return HERE;
        }, () -> page(form));
    }

    /** Where a refused answer left the reader: a change of language there asks for the page again. */
    @GET
    @Path(KEEP)
    public Response back() {
        return Response.seeOther(URI.create(view.link(HERE))).build();
    }

    private Page page(Form form) {
        return Page.of("certificate/mine.jte", new MinePage(form, holding.mine()));
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}/{language:de|en}.pdf")
    public Response paper(@PathParam("id") UUID id, @PathParam("language") String language) {
        return PdfAnswer.of(holding.paper(id, PdfAnswer.language(language)));
    }
}
