package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.Settings;

/**
 * The session cookie also opens {@code /api}, where no form token travels: a call there that changes something must come from our own
 * pages or carry a Bearer token, which no other site can send for the person (OWASP ASVS 3.5.1).
 */
@Provider
public class SameOrigin implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private View view;
    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean changes = !SAFE.contains(request.getMethod()) && view.path().startsWith("/api/");
        boolean byCookie = request.getCookies().containsKey("JSESSIONID") && request.getHeaderString("Authorization") == null;
        if (changes && byCookie && !settings.publicUrl().toString().equals(request.getHeaderString("Origin"))) {
            throw new NotAllowed("a call by cookie from another site");
        }
    }
}
