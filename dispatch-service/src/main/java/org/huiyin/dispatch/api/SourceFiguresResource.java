package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.TallyStore;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Counts per source that reconcile at any instant. */
@Cancellable(false)
@Path("/v1/source-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "queries")
public class SourceFiguresResource {
    private final Reads reads;
    private final TallyStore tallies;

    public SourceFiguresResource(Reads reads, TallyStore tallies) {
        this.reads = reads;
        this.tallies = tallies;
    }

    @GET
    @RolesAllowed({Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.INTAKE_CLERK})
    @Operation(
            operationId = "getSourceFigures",
            summary = "What became of the complaints filed between two days, per source and channel",
            description =
                    """
                    At any instant, in every line: received = handedOver + waiting, and handedOver = closed + open. Withdrawn \
                    and referred complaints count as closed, and so as handed over, whether a section ever had them or not; each of these \
                    is also shown by itself. A case merged into a common problem is open until it was answered and struck off; one that is \
                    reopened or handled again is open again. A duplicate is closed like any other \
                    case. A day is the one on which the complaint was filed, in the city's zone.""")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "Not two days in order")
    public Uni<SourceFiguresResponse> get(
            @QueryParam("from") @Parameter(required = true, example = "2026-01-01") @Nullable String from,
            @QueryParam("to") @Parameter(required = true, description = "Included", example = "2026-12-31") @Nullable
                    String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (last.isBefore(first)) {
            throw notDays();
        }
        return reads.with(session -> tallies.sums(session, first, last))
                .map(sums -> SourceFiguresResponse.of(first, last, sums));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw notDays();
        }
        throw notDays();
    }

    private static RuntimeException notDays() {
        return Problems.badRequest("bad-days", "from and to are days such as 2026-01-31, in this order.");
    }
}
