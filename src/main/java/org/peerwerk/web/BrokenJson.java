package org.peerwerk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON, or not the one asked for, is a problem like any other; RESTEasy would answer plain words. */
@Provider
@ApplicationScoped
public class BrokenJson implements ExceptionMapper<JsonProcessingException> {
    @Inject
    private Failures failures;

    @Override
    public Response toResponse(JsonProcessingException broken) {
        // the body may also have been refused while it was read
        boolean refused = broken.getCause() instanceof WebApplicationException;
        return failures.toResponse(refused ? broken.getCause() : new BadRequestException(broken));
    }
}
