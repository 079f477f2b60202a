package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.presenting.DrawRun;
import org.huiyin.evaluation.presenting.ExportInputs;
import org.huiyin.evaluation.presenting.Picture;
import org.huiyin.evaluation.presenting.ShowPage;
import org.huiyin.evaluation.publication.page.StatementPage;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Runs as people read them: files, pictures, and the private page of a section. */
@Cancellable(false)
@Path("/v1/runs/{id}")
@Tag(name = "Runs")
public class RunFilesResource {
    private static final String SVG = "image/svg+xml";
    private static final String PDF = "application/pdf";

    private final ExportInputs exporting;
    private final DrawRun drawing;
    private final ShowPage pages;
    private final CurrentActor actor;

    public RunFilesResource(ExportInputs exporting, DrawRun drawing, ShowPage pages, CurrentActor actor) {
        this.exporting = exporting;
        this.drawing = drawing;
        this.pages = pages;
        this.actor = actor;
    }

    @GET
    @Path("files/{name}")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "exportRunInputs",
            summary = "What a run was computed from, without names, as a file",
            description =
                    """
                    `cases.csv`, `sections.csv`, `problems.csv`, `inputs.xlsx` for people; `performance.json` and \
                    `problems.json` are requests to /v1/method/performance and /v1/method/problems, or to \
                    `./run method`, whose answers have the same digits as the run.""")
    @APIResponse(responseCode = "200", description = "The file")
    public Uni<Response> file(@RestPath UUID id, @RestPath String name) {
        return exporting.run(id, name).map(exported -> Response.ok(exported.bytes())
                .type(exported.file().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + exported.file().fileName() + "\"")
                .build());
    }

    @GET
    @Path("pictures/{name}")
    @Produces(SVG)
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.ANALYST, Roles.AUDITOR})
    @Operation(
            operationId = "drawRun",
            summary = "A picture of a run: SCORES, RATES, PERFORMANCE_FUNNEL or PROBLEMS_FUNNEL")
    public Uni<byte[]> picture(@RestPath UUID id, @RestPath String name) {
        Picture picture = Arrays.stream(Picture.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return drawing.run(id, picture);
    }

    @GET
    @Path("sections/{section}/page")
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "showSectionPage", summary = "The private page of a section, for itself")
    public Uni<StatementPage> page(@RestPath UUID id, @RestPath String section) {
        return pages.page(id, section, actor.get());
    }

    @GET
    @Path("sections/{section}/page.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "printSectionPage", summary = "The same as a document, in Chinese and English")
    public Uni<byte[]> pdf(@RestPath UUID id, @RestPath String section) {
        return pages.pdf(id, section, actor.get());
    }

    @GET
    @Path("sections/{section}/range.svg")
    @Produces(SVG)
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.LEADER, Roles.HANDLER})
    @Operation(operationId = "drawSectionRange", summary = "A section's result as a dot on the range expected of it")
    public Uni<byte[]> range(@RestPath UUID id, @RestPath String section) {
        return pages.picture(id, section, actor.get());
    }
}
