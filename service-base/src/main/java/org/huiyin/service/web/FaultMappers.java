package org.huiyin.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.HibernateException;
import org.huiyin.service.problem.Overloaded;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what frameworks throw into problems: bad bodies with pointers, a database out of reach as 503. */
public class FaultMappers {
    private static final Logger LOG = Logger.getLogger(FaultMappers.class);
    /** Connection, serialization, deadlock, resources, lock not available, operator intervention. */
    private static final List<String> PASSING_STATES = List.of("08", "40", "53", "55P03", "57");

    /** Each by name: for the narrower ones the frameworks bring mappers of their own, which repeat what was sent. */
    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                MismatchedInputException.class,
                UnrecognizedPropertyException.class,
                InvalidFormatException.class
            },
            priority = 1)
    public Response json(JsonProcessingException fault) {
        return JsonFaults.problem(fault).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) {
            return JsonFaults.problem(json).toResponse();
        }
        int status = fault.getResponse().getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return Problems.notFound().toResponse();
        }
        if (status == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode()) {
            return Problems.unsupportedType("Bodies of this Content-Type are not read here.")
                    .toResponse();
        }
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(fault.getResponse().getStatusInfo().getReasonPhrase())
                .build()
                .toResponse();
    }

    /** The problem extension's own mapper reads a field that this version of Quarkus no longer has. */
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Response unauthorized(SecurityException fault) {
        return Problems.unauthorized().toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    public Response validation(ConstraintViolationException fault) {
        List<Violation> violations = fault.getConstraintViolations().stream()
                .map(FaultMappers::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        return Problems.unprocessable(violations).toResponse();
    }

    /** Not logged: it comes in masses, and a counter tells of it. */
    @ServerExceptionMapper
    public Response overloaded(Overloaded fault) {
        return fault.toResponse();
    }

    @ServerExceptionMapper({
        HibernateException.class,
        PersistenceException.class,
        PgException.class,
        VertxException.class,
        IOException.class
    })
    public Response database(Exception fault) {
        if (passes(fault)) {
            LOG.warnf(
                    "request refused, database not at hand: %s",
                    fault.getClass().getSimpleName());
            return Problems.unavailable().toResponse();
        }
        LOG.error("request failed", fault);
        return HttpProblem.builder()
                .withStatus(500)
                .withTitle("Internal error")
                .build()
                .toResponse();
    }

    private static boolean passes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PgException refused
                        ? PASSING_STATES.stream().anyMatch(String.valueOf(refused.getSqlState())::startsWith)
                        : cause instanceof IOException || cause instanceof VertxException);
    }

    private static Violation violation(ConstraintViolation<?> violated) {
        String pointer = StreamSupport.stream(violated.getPropertyPath().spliterator(), false)
                .filter(FaultMappers::inBody)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                .reduce("", String::concat);
        String code = violated.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
        return new Violation(pointer, code, violated.getMessage());
    }

    private static boolean inBody(Path.Node node) {
        return node.getKind() == ElementKind.PROPERTY;
    }
}
