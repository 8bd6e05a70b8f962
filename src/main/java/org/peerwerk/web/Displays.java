package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Settings;

/** Shows pages as this device's reader has chosen. What a person has chosen for themselves is put in its place when they are known. */
@Provider
@PreMatching
public class Displays implements ContainerRequestFilter {
    private static final String COOKIE = "display";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private View view;

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie chosen = request.getCookies().get(COOKIE);
        if (chosen != null) {
            Display.ofWord(chosen.getValue()).ifPresent(view::show);
        }
    }

    /** Keeps the choice on this device, for a year. It says nothing about who chose. */
    public static NewCookie cookie(Display display, Settings settings) {
        return new NewCookie.Builder(COOKIE).value(display.word()).path("/").maxAge(YEAR).sameSite(NewCookie.SameSite.LAX).httpOnly(true)
                .secure(settings.isHttps()).build();
    }
}
