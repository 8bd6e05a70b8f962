package org.peerwerk.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peerwerk.web.Page;

/** What anyone sees first. */
@Path("/")
public class StartPages {

    /** The start page needs nothing but its words. */
    public record Start() {
    }

    @GET
    public Page start() {
        return Page.of("home/start.jte", new Start());
    }
}
