package org.peerwerk.certificate.web;

import jakarta.ws.rs.core.Response;
import org.peerwerk.certificate.Pdf;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;

/** A PDF as download: kept by no cache, named by its number alone. */
final class PdfAnswer {
    private PdfAnswer() {
    }

    static Response of(Pdf pdf) {
        return Response.ok(pdf.bytes(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"zertifikat-" + pdf.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }

    static Language language(String path) {
        return Language.ofPath(path).orElseThrow(() -> new NotFound("language"));
    }
}
