package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a posted form and looks at its token. A wrong token does not lose the text: {@link Form#submit} shows the page again. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ApplicationScoped
public class FormReader implements MessageBodyReader<Form> {
    @Inject
    private View view;
    @Inject
    private FormTokens tokens;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(Class<Form> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        Map<String, List<String>> values = parse(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        List<String> token = values.getOrDefault("token", List.of());
        View here = view.unwrapped();
        boolean trusted = !token.isEmpty() && tokens.fits(token.getFirst(), here.me(), here.path());
        return new Form(here, values, trusted);
    }

    static Map<String, List<String>> parse(String body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : body.split("&")) {
            if (!pair.isEmpty()) {
                int is = pair.indexOf('=');
                String name = decode(is < 0 ? pair : pair.substring(0, is));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(is < 0 ? "" : decode(pair.substring(is + 1)));
            }
        }
        return values;
    }

    /** Not even a broken escape fails the request: the text stays as it came. */
    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
