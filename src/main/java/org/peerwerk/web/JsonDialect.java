package org.peerwerk.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.peerwerk.shared.Json;

/** The interface under {@code /api} speaks the same JSON as everything else here: ISO dates, absent instead of null. */
@Provider
public class JsonDialect implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
        return Json.MAPPER;
    }
}
