package org.peerwerk.people.web;

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
import java.io.Serializable;
import java.net.URI;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.peerwerk.people.ActingFor;
import org.peerwerk.people.Assisting;
import org.peerwerk.people.Preferring;
import org.peerwerk.people.Welcoming;
import org.peerwerk.shared.Actor;
import org.peerwerk.shared.Display;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.Me;
import org.peerwerk.shared.Role;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.web.View;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Turns the login server's token into {@link Me}: for a browser's session as for a Bearer token, on open pages as on closed ones, and
 * before a resource is looked for, so that even the page for a wrong address knows who reads it. Runs after the kernel took the language
 * off the address.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 100)
public class SignIn implements ContainerRequestFilter {
    private static final String KNOWN = SignIn.class.getName();
    private static final String ACTING = KNOWN + ".acting";
    private static final String LANDED = KNOWN + ".landed";
    private static final Actor SYSTEM = Actor.system("login");

    @Inject
    private HttpServletRequest request;
    @Inject
    private Me me;
    @Inject
    private Welcoming welcoming;
    @Inject
    private Preferring preferring;
    @Inject
    private View view;
    @Inject
    private Assisting assisting;
    @Inject
    private ActingFor actingFor;

    /** Kept in the session, so that the database is asked once. */
    private record Known(String login, UUID id, String greeting, Language language, Display display) implements Serializable {
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getUriInfo().getPath().startsWith("/assets/") || !(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return;
        }
        HttpSession session = request.getSession(false);
        Known known = session != null && session.getAttribute(KNOWN) instanceof Known kept && kept.login().equals(principal.getName()) ? kept
                : welcome(principal);
        if (session != null) {
            session.setAttribute(KNOWN, known);
        }
        if (welcoming.isClosed(SYSTEM, known.id())) {
            refuse(view.path());
            return;
        }
        var roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values()).filter(role -> request.isUserInRole(role.realmRole())).forEach(roles::add);
        me.signIn(known.id(), known.greeting(), roles);
        view.show(known.display());
        land(known, session, context);
        actFor(session);
    }

    /**
     * Two people have said that this person has died, or the person has had everything erased. Whoever comes with their account reads what
     * everybody may read, and is told where to ask: a death may have been entered for the wrong person.
     */
    private static void refuse(String path) {
        if ((path.startsWith("/my") || path.startsWith("/api/v1/my")) && !path.startsWith("/my/logout")) {
            throw new RuleBroken("account.closed");
        }
    }

    /** The first page after the login opens in the person's form of language, whatever the link said. Later on the reader's choice counts. */
    private void land(Known known, HttpSession session, ContainerRequestContext context) {
        if (session == null || session.getAttribute(LANDED) != null || !context.getMethod().equals("GET") || !view.path().startsWith("/my")) {
            return;
        }
        session.setAttribute(LANDED, true);
        if (known.language() != null && known.language() != view.language()) {
            context.abortWith(Response.seeOther(URI.create(view.inLanguage(known.language()))).build());
        }
    }

    /** Asked with every request: an assistance that was ended with one press ends in the middle of the helping. */
    private void actFor(HttpSession session) {
        if (session == null || !(session.getAttribute(ACTING) instanceof UUID assistance)) {
            return;
        }
        assisting.acting(SYSTEM, me.id(), assistance).ifPresentOrElse(acting -> {
            actingFor.under(acting.assistance());
            me.actFor(acting.person(), acting.greeting(), acting.errands());
        }, () -> session.removeAttribute(ACTING));
    }

    /** From the next request on this session acts under that assistance. */
    static void act(HttpServletRequest request, UUID assistance) {
        request.getSession().setAttribute(ACTING, assistance);
    }

    /** From the next request on this session acts for nobody else. */
    static void actNoMore(HttpServletRequest request) {
        request.getSession().removeAttribute(ACTING);
    }

    private Known welcome(OidcPrincipal<?> principal) {
        AccessToken token = principal.getOidcSecurityContext().getToken();
        String user = token.getPreferredUsername();
        String name = first(token.getName(), joined(token.getGivenName(), token.getFamilyName()), user);
        UUID id = welcoming.signIn(SYSTEM, principal.getName(), name, first(token.getGivenName(), name, user), token.getEmail());
        Preferring.Reading reading = preferring.reading(SYSTEM, id);
        return new Known(principal.getName(), id, welcoming.greeting(SYSTEM, id), reading.language(), reading.display());
    }

    /** The person has changed how they are greeted or how they read: the session asks again. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KNOWN);
        }
    }

    private static String joined(String given, String family) {
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }

    private static String first(String... names) {
        return Stream.of(names).filter(name -> name != null && !name.isBlank()).findFirst().orElse(null);
    }
}
