package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
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
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a posted form, with or without files, and looks at its token. A wrong token does not lose the text: {@link Form#submit} shows the
 * page again.
 */
@Provider
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@ApplicationScoped
public class FormReader implements MessageBodyReader<Form> {
    private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {
    };

    @Inject
    private View view;
    @Inject
    private FormTokens tokens;
    @Context
    private Providers providers;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Form.class;
    }

    @Override
    public Form readFrom(Class<Form> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) {
        var values = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, Form.Upload>();
        try {
            if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(mediaType)) {
                for (EntityPart part : parts(annotations, mediaType, headers, body)) {
                    take(part, values, files);
                }
            } else {
                values.putAll(parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (WebApplicationException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new BadRequestException("cut off, or no form", broken);
        }
        List<String> token = values.getOrDefault("token", List.of());
        View here = view.unwrapped();
        boolean trusted = !token.isEmpty() && tokens.fits(token.getFirst(), here.me(), here.path());
        return new Form(here, values, files, trusted);
    }

    /** The server's own reader takes the body apart; web.xml sees to it that it does so in memory. */
    @SuppressWarnings("unchecked")
    private List<EntityPart> parts(Annotation[] annotations, MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body)
            throws IOException {
        var list = (Class<List<EntityPart>>) PARTS.getRawType();
        return providers.getMessageBodyReader(list, PARTS.getType(), annotations, mediaType)
                .readFrom(list, PARTS.getType(), annotations, mediaType, headers, body);
    }

    /** Text is UTF-8, like the page it was typed in: browsers do not say so, and the server's reader would take it for ASCII. */
    private static void take(EntityPart part, Map<String, List<String>> values, Map<String, Form.Upload> files) throws IOException {
        String name = Objects.requireNonNull(part.getName(), "a part without a name");
        byte[] bytes;
        // null for a part that is a message or has parts itself
        try (InputStream content = part.getContent()) {
            bytes = content == null ? new byte[0] : content.readAllBytes();
        }
        Optional<String> fileName = part.getFileName();
        if (fileName.isEmpty()) {
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
        } else if (!fileName.get().isEmpty()) {
            files.putIfAbsent(name, Form.Upload.sent(fileName.get(), part.getMediaType().toString(), bytes));
        }
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
