package org.peerwerk.standard.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peerwerk.standard.Contributing;
import org.peerwerk.web.Page;

/** What a person gave to the standards and what became of it. Only that person sees it. */
@Path("/my/contributions")
public class ContributionPages {
    @Inject
    private Contributing contributing;

    public record ContributionsPage(Contributing.Ledger ledger) {
    }

    @GET
    public Page contributions() {
        return Page.of("standard/contributions.jte", new ContributionsPage(contributing.ledger()));
    }
}
