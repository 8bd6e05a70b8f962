package org.peerwerk.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.UriBuilder;
import org.peerwerk.shared.Settings;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the session here and at the login server (OpenID Connect RP-Initiated Logout 1.0). */
@RequestScoped
class SessionEnd {
    @Inject
    private Settings settings;
    @Inject
    private HttpServletRequest request;

    /**
     * @param back where to go afterwards, path with language
     * @return the address at the login server that does its part and leads there
     */
    String now(String back) {
        String idToken = request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? principal.getOidcSecurityContext().getIDTokenString() : null;
        try {
            request.logout();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } catch (IllegalStateException over) {
            // another request of the same session was faster
        } catch (ServletException e) {
            throw new IllegalStateException("logout refused", e);
        }
        UriBuilder address = UriBuilder.fromUri(settings.oidcIssuer()).path("protocol/openid-connect/logout")
                .queryParam("client_id", settings.oidcClientId())
                .queryParam("post_logout_redirect_uri", "{back}");
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.build(settings.publicUrl() + back).toString();
    }
}
