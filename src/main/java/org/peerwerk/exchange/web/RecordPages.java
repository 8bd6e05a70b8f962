package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.peerwerk.exchange.Documenting;
import org.peerwerk.shared.PersonalData.Kind;
import org.peerwerk.web.Page;

/** What is held of people, what for, who sees it and how long it stays: to read, and to print for who has to examine it. */
@Path("/privacy/record")
public class RecordPages {
    @Inject
    private Documenting documenting;

    public record RecordPage(List<Kind> kinds) {
    }

    @GET
    public Page show() {
        return Page.of("exchange/record.jte", new RecordPage(documenting.kinds()));
    }
}
