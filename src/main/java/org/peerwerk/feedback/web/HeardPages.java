package org.peerwerk.feedback.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peerwerk.feedback.Listening;
import org.peerwerk.feedback.Listening.Heard;
import org.peerwerk.web.Page;

/** What the certification office reads of it. */
@Path("/my/office/feedback")
public class HeardPages {
    @Inject
    private Listening listening;

    public record HeardPage(Heard heard) {
    }

    @GET
    public Page heard() {
        return Page.of("feedback/heard.jte", new HeardPage(listening.heard()));
    }
}
