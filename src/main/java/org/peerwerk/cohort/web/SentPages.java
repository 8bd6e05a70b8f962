package org.peerwerk.cohort.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.peerwerk.cohort.Delegating;
import org.peerwerk.web.Page;

/** What an organisation sees of the people it sends into courses. */
@Path("/my/organisations/{organisation:[0-9a-f-]{36}}/sent")
public class SentPages {
    @Inject
    private Delegating delegating;

    public record SentPage(Delegating.Overview overview) {
    }

    @GET
    public Page list(@PathParam("organisation") UUID organisation) {
        return Page.of("cohort/sent.jte", new SentPage(delegating.list(organisation)));
    }
}
