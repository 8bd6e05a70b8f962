package org.peerwerk.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request of more than 11 MB is refused in words: by the length it names, before any of it is read, or, where it names none, as soon as
 * so much was read. Runs after language and person are known, so that the answer looks like every other page.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 200)
public class SizeLimit implements ContainerRequestFilter {
    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        long length = request.getContentLengthLong();
        if (length > Form.REQUEST) {
            throw tooLarge();
        }
        if (length < 0 && context.hasEntity()) {
            context.setEntityStream(new Counted(context.getEntityStream()));
        }
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static final class Counted extends FilterInputStream {
        private int left = Form.REQUEST;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            take(some);
            return some;
        }

        private void take(int bytes) {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
