package org.peerwerk.people.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peerwerk.web.Page;

/** The cover of a page that nobody touched: it tells nothing of who was there. */
@Path("/pause")
public class PausePages {

    public record PausePage() {
    }

    @GET
    public Page pause() {
        return page();
    }

    static Page page() {
        return Page.of("people/pause.jte", new PausePage());
    }
}
