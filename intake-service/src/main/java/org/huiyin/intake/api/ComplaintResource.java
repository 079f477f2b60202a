package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.filing.SupplementComplaint;
import org.huiyin.intake.filing.WithdrawComplaint;
import org.huiyin.intake.reading.ComplaintView;
import org.huiyin.intake.reading.ReadComplaint;
import org.huiyin.intake.reading.ReadComplaint.Shown;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** One complaint: read, supplemented, withdrawn. Open to everybody, since access codes belong to no account. */
@Cancellable(false)
@Path("/v1/complaints/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintResource {
    private static final String ACCESS_CODE = "X-Access-Code";

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ReadComplaint readComplaint;
    private final SupplementComplaint supplementComplaint;
    private final WithdrawComplaint withdrawComplaint;

    ComplaintResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ReadComplaint readComplaint,
            SupplementComplaint supplementComplaint,
            WithdrawComplaint withdrawComplaint) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.readComplaint = readComplaint;
        this.supplementComplaint = supplementComplaint;
        this.withdrawComplaint = withdrawComplaint;
    }

    @GET
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint and its progress",
            description = "For its complainant, for staff in whose sight it is, or with its access code; 404 for"
                    + " everybody else, and 429 after too many wrong codes.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as far as the caller may see it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match")
    public Uni<Response> read(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return readComplaint.read(caller(accessCode), number).map(shown -> answer(shown, ifNoneMatch));
    }

    @POST
    @Path("/supplements")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(operationId = "supplementComplaint", summary = "Add words to a complaint")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SupplementComplaint.Added.class)))
    public Uni<Response> supplement(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @Nullable SupplementRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the supplement as JSON.");
        }
        Checks checks = new Checks();
        Narrative text = checks.required("/text", request.text(), Narrative::new);
        checks.demandNone();
        Narrative checked = Objects.requireNonNull(text);
        Caller caller = caller(accessCode);
        return commands.run(
                context,
                request,
                (session, now) -> supplementComplaint.supplement(session, caller, number, checked, now));
    }

    @POST
    @Path("/withdrawal")
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "withdrawComplaint",
            summary = "Withdraw a complaint",
            description = "Needs If-Match with the ETag of the version that was read. Has no body.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = WithdrawComplaint.Done.class)))
    public Uni<Response> withdraw(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Caller caller = caller(accessCode);
        return commands.run(
                context, Map.of(), (session, now) -> withdrawComplaint.withdraw(session, caller, number, ifMatch, now));
    }

    private Caller caller(@Nullable String accessCode) {
        return new Caller(actor.get(), accessCode);
    }

    private static Response answer(Shown shown, @Nullable String ifNoneMatch) {
        var answer = EntityTags.contains(ifNoneMatch, shown.tag())
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok(shown.view());
        return answer.header(HttpHeaders.ETAG, shown.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, " + ACCESS_CODE)
                .build();
    }
}
