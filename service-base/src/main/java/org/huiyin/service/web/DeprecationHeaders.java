package org.huiyin.service.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huiyin.service.web.DeprecationConfig.Notice;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells callers of an operation that is marked {@code @Deprecated} since when it is so (RFC 9745) and when it ends (RFC 8594).
 * An operation without the mark tells nothing, whatever is configured.
 */
public class DeprecationHeaders {
    private final Map<String, Notice> notices;

    public DeprecationHeaders(DeprecationConfig config) {
        this.notices = config.operations();
    }

    @ServerResponseFilter
    public void tell(ResourceInfo operation, ContainerResponseContext answer) {
        notice(operation.getResourceMethod()).ifPresent(notice -> {
            MultivaluedMap<String, Object> headers = answer.getHeaders();
            headers.add("Deprecation", "@" + notice.since().getEpochSecond());
            notice.sunset().ifPresent(end -> headers.add("Sunset", httpDate(end)));
            notice.guide().ifPresent(guide -> headers.add(HttpHeaders.LINK, "<" + guide + ">; rel=\"deprecation\""));
        });
    }

    private Optional<Notice> notice(Method method) {
        boolean marked = method != null && method.isAnnotationPresent(Deprecated.class);
        return marked && method.isAnnotationPresent(Operation.class)
                ? Optional.ofNullable(
                        notices.get(method.getAnnotation(Operation.class).operationId()))
                : Optional.empty();
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
