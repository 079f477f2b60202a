package org.huiyin.service.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates of all paths that a service has, as they are written; what fits none has one name in common. */
final class Endpoints {
    static final String NONE = "/{unknown}";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+?)\\s*)?}");

    private final Map<Long, List<Template>> bySegments;

    Endpoints(Collection<Class<?>> resources) {
        this.bySegments = resources.stream()
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(Endpoints::paths)
                .distinct()
                .map(Template::of)
                .sorted(Comparator.comparingInt(Template::letters).reversed())
                .collect(Collectors.groupingBy(
                        template -> segments(PARAMETER.matcher(template.name()).replaceAll("x"))));
    }

    /** The template of the endpoint that a path leads to, whatever the method. */
    String template(@Nullable String path) {
        if (path == null) {
            return NONE;
        }
        String plain = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bySegments.getOrDefault(segments(plain), List.of()).stream()
                .filter(template -> template.pattern().matcher(plain).matches())
                .findFirst()
                .map(Template::name)
                .orElse(NONE);
    }

    private static Stream<String> paths(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .filter(Endpoints::isEndpoint)
                .map(method -> method.getAnnotation(Path.class))
                .map(path -> '/' + root + (path == null ? "" : '/' + path.value()))
                .map(path -> path.replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
    }

    private static boolean isEndpoint(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static long segments(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /** @param letters how much of it is written out: the more, the earlier it is tried, as the framework does */
    private record Template(String name, Pattern pattern, int letters) {
        static Template of(String path) {
            var pattern = new StringBuilder();
            int letters = 0;
            int end = 0;
            for (MatchResult parameter : PARAMETER.matcher(path).results().toList()) {
                String text = path.substring(end, parameter.start());
                String values = parameter.group(1) == null ? "[^/]+" : parameter.group(1);
                pattern.append(Pattern.quote(text)).append("(?:").append(values).append(')');
                letters += text.length();
                end = parameter.end();
            }
            String rest = path.substring(end);
            return new Template(
                    path, Pattern.compile(pattern.append(Pattern.quote(rest)).toString()), letters + rest.length());
        }
    }
}
