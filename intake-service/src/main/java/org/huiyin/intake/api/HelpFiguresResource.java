package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.helping.MeasureHelp;
import org.huiyin.intake.store.register.HelpFigures;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Whether everybody is helped, and what came of it. */
@Cancellable(false)
@Path("/v1/help")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enterprises")
public class HelpFiguresResource {
    private final MeasureHelp measureHelp;

    HelpFiguresResource(MeasureHelp measureHelp) {
        this.measureHelp = measureHelp;
    }

    @GET
    @Path("coverage")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            operationId = "getHelpCoverage",
            summary = "Count the firms above scale that have no helper today",
            description = "To be 0.")
    public Uni<MeasureHelp.Coverage> coverage() {
        return measureHelp.coverage();
    }

    @GET
    @Path("coverage/gaps")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listHelpGaps", summary = "List the firms above scale that have no helper today")
    public Uni<Page<HelpFigures.Gap>> gaps(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return measureHelp.gaps(Pages.code(cursor), ListForm.size(limit));
    }

    @GET
    @Path("fields")
    @RolesAllowed({Roles.ADMIN, Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ANALYST})
    @Operation(
            operationId = "getHelpFields",
            summary = "Count demands collected and solved in each of the ten fields",
            description =
                    "A demand concerns an enterprise, is neither anonymous nor a clue, and was not withdrawn. It is solved"
                            + " while its last answer closed it as SOLVED. Percentages are rounded half up to one decimal.")
    public Uni<MeasureHelp.Fields> fields(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String territory) {
        return measureHelp.fields(new MeasureHelp.Question(
                Pages.day(from, Pages.EARLIEST), Pages.day(until, Pages.LATEST), Pages.filter(territory)));
    }
}
