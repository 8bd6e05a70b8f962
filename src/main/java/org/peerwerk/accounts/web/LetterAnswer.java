package org.peerwerk.accounts.web;

import jakarta.ws.rs.core.Response;

/** A letter as download: kept by no cache, and its name tells nobody's. */
final class LetterAnswer {
    private LetterAnswer() {
    }

    static Response of(byte[] pdf) {
        return Response.ok(pdf, "application/pdf").header("Content-Disposition", "attachment; filename=\"brief.pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }
}
