package org.peerwerk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * The server keeps the session id at login, so whoever planted it before would share the session (OWASP ASVS 7.2.4). This gives the
 * session a new id when its person changes.
 */
@WebFilter("/*")
public class FreshSession extends HttpFilter {
    private static final String OWNER = FreshSession.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        String person = request.getRemoteUser();
        if (session != null && person != null && !person.equals(session.getAttribute(OWNER))) {
            request.changeSessionId();
            session.setAttribute(OWNER, person);
        }
        chain.doFilter(request, response);
    }
}
