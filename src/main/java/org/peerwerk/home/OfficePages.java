package org.peerwerk.home;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.web.Navigation;
import org.peerwerk.web.Page;

/** Everything the office looks after, in one place: too much for the head of every page. */
@Path("/my/office")
public class OfficePages {
    /** Where the office works; each key has a {@code .hint}. */
    static final List<Navigation.Item> DESKS = List.of(
            new Navigation.Item("nav.certificates", "/my/office/certificates"),
            new Navigation.Item("nav.permissions", "/my/office/permissions"),
            new Navigation.Item("nav.organisations", "/my/organisations"),
            new Navigation.Item("nav.paper-consents", "/my/office/consents"),
            new Navigation.Item("nav.assistance-office", "/my/office/assistance"),
            new Navigation.Item("nav.signatures", "/my/signatures"),
            new Navigation.Item("nav.handing-over", "/my/handing-over"),
            new Navigation.Item("nav.recoveries", "/my/recoveries"),
            new Navigation.Item("nav.deaths", "/my/deaths"),
            new Navigation.Item("nav.outbox", "/my/office/outbox"),
            new Navigation.Item("nav.feedback", "/my/office/feedback"),
            new Navigation.Item("nav.privacy-desk", "/my/office/privacy"));

    @Inject
    private Me me;

    public record OfficePage(List<Navigation.Item> desks) {
    }

    @GET
    public Page desks() {
        me.require(Role.OFFICE);
        return Page.of("home/office.jte", new OfficePage(DESKS));
    }
}
