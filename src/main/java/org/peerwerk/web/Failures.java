package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.peerwerk.shared.Chance;
import org.peerwerk.shared.Conflict;
import org.peerwerk.shared.NotAllowed;
import org.peerwerk.shared.NotFound;
import org.peerwerk.shared.RuleBroken;
import org.peerwerk.shared.Texts;

/**
 * Turns what went wrong into an answer in the reader's language: a page, or for {@code /api} a problem of RFC 9457. What nobody
 * foresaw is logged under a number that the answer shows, and nothing of its inside.
 */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Inject
    private View view;

    /** What the error page shows. @param incident number in the log, or null */
    public record Failure(int status, String title, String text, String incident) {
    }

    @Override
    public Response toResponse(Throwable thrown) {
        View here = view.unwrapped();
        return answer(explain(thrown, here), here);
    }

    /** What the server refused before a resource was asked: no login, a request it cannot read. */
    Response refused(int status) {
        View here = view.unwrapped();
        return answer(told(here, status), here);
    }

    private static Response answer(Failure failure, View here) {
        if (here.path().startsWith("/api/")) {
            var problem = new LinkedHashMap<String, Object>();
            problem.put("type", "about:blank");
            problem.put("title", failure.title());
            problem.put("status", failure.status());
            problem.put("detail", failure.text());
            if (failure.incident() != null) {
                problem.put("instance", "urn:uuid:" + failure.incident());
            }
            return Response.status(failure.status()).type("application/problem+json").entity((Map<String, Object>) problem).build();
        }
        return Response.status(failure.status()).entity(Page.of("web/failure.jte", failure).withStatus(failure.status())).build();
    }

    private static Failure explain(Throwable thrown, View view) {
        return switch (thrown) {
            case NotFound e -> told(view, 404);
            case NotAllowed e -> told(view, view.me().isKnown() ? 403 : 401);
            case RuleBroken e -> new Failure(422, view.t("failure.422.title"), view.refusal(e.code(), e.params().toArray()), null);
            case WebApplicationException e when e.getResponse().getStatus() < 500 -> told(view, e.getResponse().getStatus());
            // what RESTEasy itself cannot read of a request: a broken Accept header, say
            case RuntimeException e when e.getClass().getName().startsWith("org.jboss.resteasy.spi.") -> told(view, 400);
            default -> Conflict.in(thrown)
                    .map(conflict -> new Failure(409, view.t("failure.409.title"),
                            view.t(Texts.has(view.language(), conflict.code()) ? conflict.code() : "conflict.changed"), null))
                    .orElseGet(() -> unforeseen(thrown, view));
        };
    }

    private static Failure told(View view, int status) {
        int known = switch (status) {
            case 401, 403, 404, 405, 413, 429 -> status;
            default -> 400;
        };
        if (known == 403 && view.me().isAssisted()) {
            return new Failure(status, view.t("failure.403.assisted.title"), view.t("failure.403.assisted.text", view.me().name()), null);
        }
        // only 413 names the size
        return new Failure(status, view.t("failure." + known + ".title"),
                view.t("failure." + known + ".text", view.megabytes(Form.REQUEST)), null);
    }

    /** A long segment that is no id may be a key, such as the code of a certificate: it stays out of the log. */
    static String withoutSecrets(String path) {
        return path.replaceAll("(?<=/)(?![0-9a-f-]{36}(?:/|$))[^/]{24,}", "…");
    }

    private static Failure unforeseen(Throwable thrown, View view) {
        String incident = Chance.id().toString();
        LOG.errorf(thrown, "incident %s at %s", incident, withoutSecrets(view.path()));
        return new Failure(500, view.t("failure.500.title"), view.t("failure.500.text"), incident);
    }
}
