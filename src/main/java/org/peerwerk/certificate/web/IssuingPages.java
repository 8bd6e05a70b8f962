package org.peerwerk.certificate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.peerwerk.certificate.Issuing;
import org.peerwerk.certificate.Issuing.Overview;
import org.peerwerk.certificate.Issuing.Preview;
import org.peerwerk.certificate.Issuing.Result;
import org.peerwerk.paper.QrCode;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** The certification office: who is ready, a look at the certificate, issue, and what was issued. */
@Path("/my/office/certificates")
public class IssuingPages {
    private static final String ID = "[0-9a-f-]{36}";

    @Inject
    private Issuing issuing;
    @Inject
    private View view;

    public record OverviewPage(Overview overview) {
    }

    public record PreviewPage(Form form, Preview preview) {
    }

    /** @param form says what went wrong where somebody else was quicker; else empty */
    public record ResultPage(Form form, Result result, Qr qr) {
    }

    /** A QR code to draw in a page. @param size edge in modules, empty ones included; @param path SVG path of the dark ones */
    public record Qr(int size, String path) {
        static Qr of(String content) {
            boolean[][] dark = QrCode.modules(content);
            var path = new StringBuilder();
            for (int row = 0; row < dark.length; row++) {
                for (int column = 0; column < dark[row].length; column++) {
                    if (dark[row][column]) {
                        path.append('M').append(column + QrCode.QUIET).append(' ').append(row + QrCode.QUIET).append("h1v1h-1z");
                    }
                }
            }
            return new Qr(dark.length + 2 * QrCode.QUIET, path.toString());
        }
    }

    @GET
    public Page overview() {
        return Page.of("certificate/overview.jte", new OverviewPage(issuing.overview()));
    }

    @GET
    @Path("{enrolment:" + ID + "}")
    public Page preview(@PathParam("enrolment") UUID enrolment) {
        return issuedOrPreview(enrolment, Form.empty(view));
    }

    @POST
    @Path("{enrolment:" + ID + "}")
    public Response issue(@PathParam("enrolment") UUID enrolment, Form form) {
        return form.submit(() -> "/my/office/certificates/issued/" + issuing.issue(form.once(), enrolment),
                () -> issuedOrPreview(enrolment, form));
    }

    @GET
    @Path("{enrolment:" + ID + "}/preview-{language:de|en}.pdf")
    public Response previewPaper(@PathParam("enrolment") UUID enrolment, @PathParam("language") String language) {
        return PdfAnswer.of(issuing.previewPaper(enrolment, PdfAnswer.language(language)));
    }

    @GET
    @Path("issued/{id:" + ID + "}")
    public Page result(@PathParam("id") UUID id) {
        return resultPage(id, Form.empty(view));
    }

    @GET
    @Path("issued/{id:" + ID + "}/{language:de|en}.pdf")
    public Response paper(@PathParam("id") UUID id, @PathParam("language") String language) {
        return PdfAnswer.of(issuing.paper(id, PdfAnswer.language(language)));
    }

    /** What is issued already is shown as it was issued, to whoever comes second too. */
    private Page issuedOrPreview(UUID enrolment, Form form) {
        return issuing.issued(enrolment).map(id -> resultPage(id, form))
                .orElseGet(() -> Page.of("certificate/preview.jte", new PreviewPage(form, issuing.preview(enrolment))));
    }

    private Page resultPage(UUID id, Form form) {
        Result result = issuing.result(id);
        return Page.of("certificate/issued.jte", new ResultPage(form, result, Qr.of(result.content().checkUrl())));
    }
}
