package org.peerwerk.people.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.peerwerk.people.Equipping;
import org.peerwerk.people.Tablet;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Me;
import org.peerwerk.web.View;

/**
 * Knows the devices of sites. On one of them, whoever asks for a page after {@link Tablet#IDLE} without a request has to log in again: the
 * script covers the page itself, this holds without script too. What was sent is taken first, so that nothing typed is lost.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 200)
public class TabletFilter implements ContainerRequestFilter {
    static final String COOKIE = "tablet";
    private static final String SEEN = TabletFilter.class.getName();
    private static final Actor SYSTEM = Actor.system("tablet");

    @Inject
    private Equipping equipping;
    @Inject
    private SessionEnd session;
    @Inject
    private HttpServletRequest servlet;
    @Inject
    private Me me;
    @Inject
    private View view;
    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(COOKIE);
        if (cookie == null || request.getUriInfo().getPath().startsWith("/assets/") || !equipping.isTablet(SYSTEM, cookie.getValue())) {
            return;
        }
        view.shareDevice(Tablet.IDLE);
        HttpSession kept = me.isKnown() ? servlet.getSession(false) : null;
        if (kept == null) {
            return;
        }
        Instant now = clock.instant();
        boolean covered = kept.getAttribute(SEEN) instanceof Instant seen && Tablet.isIdle(seen, now);
        if (covered && "GET".equals(request.getMethod())) {
            equipping.leave(view.inLanguage(view.language()));
            request.abortWith(TabletPages.leavingNothing(Response.seeOther(URI.create(session.now(view.link("/pause")))).build()));
        } else if (!covered) {
            kept.setAttribute(SEEN, now);
        }
    }
}
