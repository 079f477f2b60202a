package org.huiyin.intake.open311;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.huiyin.intake.open311.Document.Element;
import org.huiyin.service.problem.Violation;

/** Answers with a document, or with the refusal in the form that GeoReport v2 wants. */
final class Replies {
    private static final int UNPROCESSABLE = 422;
    private static final int BAD_REQUEST = 400;

    private Replies() {}

    static Uni<Response> of(Format format, int status, Supplier<Uni<? extends Document>> making) {
        return Uni.createFrom()
                .deferred(making)
                .map(document -> reply(format, status, document).build())
                .onFailure(HttpProblem.class)
                .recoverWithItem(refused -> refusal(format, refused));
    }

    private static Response.ResponseBuilder reply(Format format, int status, Document document) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .entity(format.write(document));
    }

    /** The specification knows no 422: what breaks a rule is a bad request to it. */
    private static Response refusal(Format format, HttpProblem refused) {
        int status = refused.getStatusCode() == UNPROCESSABLE ? BAD_REQUEST : refused.getStatusCode();
        Element error = new Element().with("code", status).with("description", description(refused));
        var reply = reply(format, status, Document.of("errors", "error", List.of(error)));
        refused.getHeaders().forEach(reply::header);
        return reply.build();
    }

    private static String description(HttpProblem refused) {
        if (refused.getParameters().get("errors") instanceof List<?> violations) {
            return violations.stream()
                    .filter(Violation.class::isInstance)
                    .map(Violation.class::cast)
                    .map(violation -> FieldNames.of(violation.pointer()) + " " + violation.detail())
                    .collect(Collectors.joining("; "));
        }
        return String.valueOf(refused.getDetail());
    }
}
