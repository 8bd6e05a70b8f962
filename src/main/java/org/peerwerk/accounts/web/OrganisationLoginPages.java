package org.peerwerk.accounts.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.peerwerk.accounts.Federating;
import org.peerwerk.accounts.Federating.Connection;
import org.peerwerk.accounts.Federating.Row;
import org.peerwerk.accounts.OrganisationLogin.Kind;
import org.peerwerk.people.OrganisationRow;
import org.peerwerk.web.Flash;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;

/** Organisations' own logins, entered by the office. */
@Path("/my/office/logins")
public class OrganisationLoginPages {
    private static final String HERE = "/my/office/logins";
    private static final String ID = "{id:[0-9a-f-]{36}}";
    private static final int LONGEST_ADDRESS = 1000;

    @Inject
    private Federating federating;
    @Inject
    private View view;
    @Inject
    private Flash flash;

    public record LoginsPage(List<Row> logins) {
    }

    public record NewLoginPage(Form form, List<OrganisationRow> organisations) {
    }

    /** The question before it is taken away. */
    public record EndLoginPage(Form form, Row login) {
    }

    @GET
    public Page list() {
        return Page.of("accounts/logins.jte", new LoginsPage(federating.list()));
    }

    @GET
    @Path("new")
    public Page add() {
        return newPage(Form.empty(view).with("kind", Kind.OIDC));
    }

    @POST
    @Path("new")
    public Response add(Form form) {
        return form.submit(() -> {
            UUID organisation = form.chosen("organisation");
            String alias = form.text("alias", Form.LINE);
            Kind kind = form.choice("kind", Kind.class);
            URI description = address(form, "description");
            String clientId = form.optionalText("clientId", Form.LINE);
            String clientSecret = form.optionalText("clientSecret", Form.LINE);
            if (!form.isGood()) {
                return null;
            }
            federating.add(form.once(), organisation, alias, new Connection(kind, description, clientId, clientSecret));
            flash.say("login.added");
            return HERE;
        }, () -> newPage(form.with("clientSecret", null)));
    }

    @GET
    @Path(ID + "/end")
    public Page askToEnd(@PathParam("id") UUID id) {
        return endPage(id, Form.empty(view));
    }

    @POST
    @Path(ID + "/end")
    public Response end(@PathParam("id") UUID id, Form form) {
        return form.submit(() -> {
            federating.end(id);
            flash.say("login.ended");
            return HERE;
        }, () -> endPage(id, form));
    }

    private static URI address(Form form, String field) {
        String text = form.text(field, LONGEST_ADDRESS);
        try {
            var address = new URI(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        if (!text.isEmpty()) {
            form.reject(field, "login.no-web-address");
        }
        return null;
    }

    private Page newPage(Form form) {
        return Page.of("accounts/login-new.jte", new NewLoginPage(form, federating.organisations()));
    }

    private Page endPage(UUID id, Form form) {
        return Page.of("accounts/login-end.jte", new EndLoginPage(form, federating.show(id)));
    }
}
