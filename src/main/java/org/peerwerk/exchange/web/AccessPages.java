package org.peerwerk.exchange.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.peerwerk.people.Look;
import org.peerwerk.people.Looking;
import org.peerwerk.people.Looking.Opened;
import org.peerwerk.web.Page;

/** Who opened what I told in confidence. */
@Path("/my/data/access")
public class AccessPages {
    @Inject
    private Looking looking;

    public record AccessPage(List<Opened> looks) {
        /** Message key of what was opened. */
        public String key(Look.What what) {
            return "look." + what.name().toLowerCase(Locale.ROOT);
        }
    }

    @GET
    public Page mine() {
        return Page.of("exchange/access.jte", new AccessPage(looking.mine()));
    }
}
