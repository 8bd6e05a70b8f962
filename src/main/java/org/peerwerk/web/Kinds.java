package org.peerwerk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.regex.Pattern;

/** Tells the {@link View} of which kind its page is, from the resource that answers: so no id and no code can stand in it. */
@Provider
public class Kinds implements ContainerRequestFilter {
    /** A parameter of a template with its pattern, which may hold braces of its own. */
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    @Inject
    private View view;
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        view.isOf(kind(path(resource.getResourceClass()), path(resource.getResourceMethod())));
    }

    private static String path(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    static String kind(String ofClass, String ofMethod) {
        String path = PARAMETER.matcher("/" + ofClass + "/" + ofMethod).replaceAll("{$1}").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
