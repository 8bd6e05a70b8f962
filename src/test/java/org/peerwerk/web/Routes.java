package org.peerwerk.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address the application answers at, read from its classes: a new one is known without being told. */
public final class Routes {
    /** A parameter of a template with its pattern, which may hold braces of its own. */
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final List<Class<? extends Annotation>> METHODS = List.of(GET.class, POST.class);

    private Routes() {
    }

    /** @param template path without language and with {@code {name}} for each parameter */
    public record Route(String method, String template, boolean isApi) {
        public boolean isBehindLogin() {
            return template.matches("(/api/v1)?/my(/.*)?");
        }

        public boolean isGet() {
            return method.equals("GET");
        }

        /**
         * The address with a value for each parameter.
         *
         * @param values by template up to and with the parameter, where a name means several things, else by name alone
         * @throws AssertionError for a parameter without value
         */
        public String filled(Map<String, String> values) {
            return PARAMETER.matcher(template).replaceAll(found -> {
                String value = values.getOrDefault(template.substring(0, found.end()), values.get(found.group(1)));
                if (value == null) {
                    throw new AssertionError("no value for {" + found.group(1) + "} of " + this);
                }
                return value;
            });
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    public static List<Route> all() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.peerwerk").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(Routes::of)
                .sorted(Comparator.comparing(Route::template).thenComparing(Route::method)).toList();
    }

    private static Stream<Route> of(JavaClass resource) {
        boolean api = resource.getPackageName().endsWith(".api");
        return resource.getMethods().stream().flatMap(method -> METHODS.stream().filter(method::isAnnotatedWith)
                .map(verb -> new Route(verb.getSimpleName(), joined(path(resource), path(method)), api)));
    }

    private static String path(HasAnnotations<?> annotated) {
        return annotated.isAnnotatedWith(Path.class) ? annotated.getAnnotationOfType(Path.class).value() : "";
    }

    private static String joined(String first, String second) {
        String path = PARAMETER.matcher("/" + first + "/" + second).replaceAll("{$1}").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
