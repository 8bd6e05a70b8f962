package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.peerwerk.shared.Language;
import org.peerwerk.shared.NotFound;

/** The server's error page ({@code web.xml}): whatever it refuses by itself is told like everything else, in the reader's language. */
@Path("/refused-by-server")
public class RefusedByServer {
    @Inject
    private Failures failures;
    @Inject
    private View view;
    @Inject
    private HttpServletRequest request;

    @GET
    public Response explain() {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            throw new NotFound("only the server asks for this");
        }
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        int slash = address.indexOf('/', 1);
        Language language = Language.ofPath(slash < 0 ? address.substring(1) : address.substring(1, slash)).orElse(view.language());
        view.open(language, address, null);
        return failures.refused(status);
    }

    @POST
    public Response explainPost() {
        return explain();
    }
}
