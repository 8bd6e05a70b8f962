package org.peerwerk.accounts.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.stream.Stream;
import org.peerwerk.accounts.Arriving;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.web.View;

/** Who came in by a letter gets no further than to the choice of their own way in. Asked once a session: a new letter ends every session. */
@Provider
@PreMatching
@Priority(Priorities.USER + 300)
public class FirstLoginFilter implements ContainerRequestFilter {
    private static final String ARRIVED = FirstLoginFilter.class.getName();
    private static final Actor SYSTEM = Actor.system("first login");

    @Inject
    private Arriving arriving;
    @Inject
    private HttpServletRequest servlet;
    @Inject
    private Me me;
    @Inject
    private View view;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean api = view.path().startsWith("/api/");
        if (!me.isKnown() || !api && !view.path().startsWith("/my")
                || Stream.of(FirstLoginPages.HERE, "/my/logout").anyMatch(view.path()::startsWith)) {
            return;
        }
        HttpSession session = servlet.getSession(false);
        if (session != null && me.hand().equals(session.getAttribute(ARRIVED))) {
            return;
        }
        if (!arriving.isDue(SYSTEM, me.hand())) {
            if (session != null) {
                session.setAttribute(ARRIVED, me.hand());
            }
        } else if (api) {
            throw new NotAllowed("first login");
        } else {
            request.abortWith(Response.seeOther(URI.create(view.link(FirstLoginPages.HERE))).build());
        }
    }
}
