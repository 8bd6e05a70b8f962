package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.peerwerk.shared.Language;

/**
 * Takes the language off the address. A page asked for without one is sent on to the language the reader chose last, else the
 * browser's, else German. Only what machines read ({@link #WITHOUT_LANGUAGE}) has no language in its address.
 */
@Provider
@PreMatching
public class Languages implements ContainerRequestFilter {
    static final String COOKIE = "language";
    private static final Set<String> WITHOUT_LANGUAGE = Set.of("api", "assets", "favicon.ico", "robots.txt", "refused-by-server");
    private static final List<Locale> KNOWN = List.of(Locale.forLanguageTag("de-simple"), Locale.GERMAN, Locale.ENGLISH);

    @Inject
    private View view;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        path = path.startsWith("/") ? path.substring(1) : path;
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        Optional<Language> language = Language.ofPath(first);
        if (language.isPresent()) {
            String rest = slash < 0 ? "/" : path.substring(slash).replaceFirst("^/+", "/");
            view.open(language.get(), rest, request.getUriInfo().getRequestUri().getRawQuery());
            URI raw = request.getUriInfo().getRequestUri();
            String rawRest = raw.getRawPath().substring(1 + first.length()).replaceFirst("^/+", "/");
            request.setRequestUri(request.getUriInfo().getBaseUri().resolve((rawRest.isEmpty() ? "/" : rawRest)
                    + (raw.getRawQuery() == null ? "" : "?" + raw.getRawQuery())));
        } else {
            view.open(preferred(request), "/" + path, request.getUriInfo().getRequestUri().getRawQuery());
            if (!WITHOUT_LANGUAGE.contains(first)) {
                URI raw = request.getUriInfo().getRequestUri();
                request.abortWith(Response.temporaryRedirect(URI.create("/" + view.language().path()
                        + ("/".equals(raw.getRawPath()) ? "" : raw.getRawPath())
                        + (raw.getRawQuery() == null ? "" : "?" + raw.getRawQuery()))).header("Vary", "Accept-Language, Cookie").build());
            }
        }
    }

    private static Language preferred(ContainerRequestContext request) {
        Cookie chosen = request.getCookies().get(COOKIE);
        if (chosen != null) {
            Optional<Language> language = Language.ofPath(chosen.getValue());
            if (language.isPresent()) {
                return language.get();
            }
        }
        String header = request.getHeaderString("Accept-Language");
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            if (best != null) {
                return Locale.ENGLISH.equals(best) ? Language.EN : "simple".equals(best.getVariant()) ? Language.EASY : Language.DE;
            }
        } catch (IllegalArgumentException e) {
            // a header no browser sends: German, as without one
        }
        return Language.DE;
    }
}
