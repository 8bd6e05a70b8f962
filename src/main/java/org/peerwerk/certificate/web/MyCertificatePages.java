package org.peerwerk.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.peerwerk.certificate.CertificateRepository.Mine;
import org.peerwerk.certificate.Holding;
import org.peerwerk.web.Page;

/** My certificates, and their papers to take along. */
@Path("/my/certificates")
public class MyCertificatePages {
    @Inject
    private Holding holding;

    public record MinePage(List<Mine> certificates) {
    }

    @GET
    public Page mine() {
        return Page.of("certificate/mine.jte", new MinePage(holding.mine()));
    }

    @GET
    @Path("{id:[0-9a-f-]{36}}/{language:de|en}.pdf")
    public Response paper(@PathParam("id") UUID id, @PathParam("language") String language) {
        return PdfAnswer.of(holding.paper(id, PdfAnswer.language(language)));
    }
}
