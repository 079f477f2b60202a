package org.huiyin.service.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses, before any routing, paths that two layers might read differently, queries with a character that PostgreSQL does not take, and
 * bodies that announce more than the limit. Security sits on methods; this only makes sure that a path means one thing.
 */
@ApplicationScoped
public class PathGuard {
    private static final String NO_UPLOADS = "none";
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final String NUL = "%00";
    private static final List<String> ODD =
            List.of(";", "%3b", "%2f", "%5c", "%2e", "%25", NUL, "\\", "//", "/./", "/../");

    private final Pattern uploads;
    private final long largestUpload;

    PathGuard(
            @ConfigProperty(name = "huiyin.http.uploads", defaultValue = NO_UPLOADS) String uploads,
            @ConfigProperty(name = "huiyin.http.largest-upload", defaultValue = "0") long largestUpload) {
        this.uploads = pattern(uploads);
        this.largestUpload = largestUpload;
    }

    void install(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    private void guard(RoutingContext exchange) {
        String path = path(exchange.request().uri());
        if (isOdd(path)) {
            refuse(exchange, 400, "odd-path", "Bad request", "The path has characters or segments that are refused.");
        } else if (exchange.request().uri().contains(NUL)) {
            refuse(exchange, 400, "control-character", "Bad request", "The query holds a NUL character.");
        } else if (announcedLength(exchange) > largest(path)) {
            refuse(exchange, 413, "too-large", "Content too large", "The request body is too large.");
        } else {
            exchange.next();
        }
    }

    private long largest(String path) {
        return uploads.matcher(path).lookingAt() ? largestUpload : StrictJson.LARGEST_BODY;
    }

    /** Paths of a service that begin so may take whole files; several are separated by commas, a star stands for one segment. */
    static Pattern pattern(String uploads) {
        return Pattern.compile(Arrays.stream(uploads.split(","))
                .map(prefix -> Pattern.quote(prefix.trim()).replace("*", "\\E[^/]+\\Q"))
                .collect(Collectors.joining("|")));
    }

    static boolean isOdd(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT);
        return ODD.stream().anyMatch(path::contains)
                || path.endsWith("/.")
                || path.endsWith("/..")
                || path.chars().anyMatch(c -> c <= ' ' || c >= 0x7f);
    }

    private static String path(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    private static long announcedLength(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void refuse(RoutingContext exchange, int status, String type, String title, String detail) {
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(
                        """
                        {"type":"https://huiyin.example/problems/%s","title":"%s","status":%d,"detail":"%s"}"""
                                .formatted(type, title, status, detail));
    }
}
