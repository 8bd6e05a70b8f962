package org.peerwerk.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import org.peerwerk.shared.Language;
import org.peerwerk.web.View;

/** Whoever arrives here is logged in, the address demands it; and goes on to where they wanted to be. */
@Path("/my/login")
public class LoginPages {
    @Inject
    private View view;

    @GET
    public Response login(@QueryParam("to") String to) {
        return Response.seeOther(local(to == null ? null : inLanguage(to, view.language()), view.link("/my"))).build();
    }

    /** The same address in the form of language in which the login was opened, which is the person's own where they have chosen one. */
    static String inLanguage(String to, Language language) {
        int slash = to.indexOf('/', 1);
        boolean known = to.startsWith("/") && Language.ofPath(slash < 0 ? to.substring(1) : to.substring(1, slash)).isPresent();
        return known ? "/" + language.path() + (slash < 0 ? "" : to.substring(slash)) : to;
    }

    /**
     * An address of ours, or the other one: nobody is sent to another host by a link that looks like ours (OWASP ASVS 3.7.2).
     *
     * @param to path with language and query
     */
    static URI local(String to, String otherwise) {
        // a browser reads a backslash as a slash, so "/\host" would be another host
        if (to != null && to.startsWith("/") && !to.startsWith("//") && to.indexOf('\\') < 0) {
            try {
                URI address = new URI(to);
                if (address.getScheme() == null && address.getRawAuthority() == null) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // the other one
            }
        }
        return URI.create(otherwise);
    }
}
