package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.peerwerk.shared.Settings;

/** The language of the page that was read last is the one in which an address without language opens. */
@Provider
public class RememberLanguage implements ContainerResponseFilter {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private View view;
    @Inject
    private Settings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Cookie kept = request.getCookies().get(Languages.COOKIE);
        String language = view.language().path();
        if (response.getEntity() instanceof Page && (kept == null || !kept.getValue().equals(language))) {
            response.getHeaders().add("Set-Cookie", new NewCookie.Builder(Languages.COOKIE).value(language).path("/").maxAge(YEAR)
                    .sameSite(NewCookie.SameSite.LAX).httpOnly(true).secure(settings.isHttps()).build());
        }
    }
}
