package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.peerwerk.shared.Settings;
import org.peerwerk.web.Form;
import org.peerwerk.web.Page;
import org.peerwerk.web.View;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the session here and at the login server (OpenID Connect RP-Initiated Logout 1.0), then shows the start page. */
@Path("/my/logout")
public class LogoutPages {
    @Inject
    private View view;
    @Inject
    private Settings settings;
    @Inject
    private HttpServletRequest request;

    /** The question whether to log out, for whoever comes here by the address. */
    public record Logout(Form form) {
    }

    @GET
    public Page ask() {
        return page(Form.empty(view));
    }

    @POST
    public Response logout(Form form) {
        return form.submit(this::end, () -> page(form));
    }

    private String end() {
        String idToken = request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? principal.getOidcSecurityContext().getIDTokenString() : null;
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException("logout refused", e);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        UriBuilder address = UriBuilder.fromUri(settings.oidcIssuer()).path("protocol/openid-connect/logout")
                .queryParam("client_id", settings.oidcClientId())
                .queryParam("post_logout_redirect_uri", "{back}");
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.build(settings.publicUrl() + view.link("/")).toString();
    }

    private static Page page(Form form) {
        return Page.of("people/logout.jte", new Logout(form));
    }
}
