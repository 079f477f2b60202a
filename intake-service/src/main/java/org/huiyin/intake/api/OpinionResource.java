package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.filing.AskReopening;
import org.huiyin.intake.filing.AskReopening.Plea;
import org.huiyin.intake.filing.GiveOpinion;
import org.huiyin.intake.progress.Opinion;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What complainants say after an answer and after the end. Open to everybody, since codes belong to no account. */
@Cancellable(false)
@Path("/v1/complaints/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class OpinionResource {
    private static final String ACCESS_CODE = "X-Access-Code";

    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final GiveOpinion giveOpinion;
    private final AskReopening askReopening;

    OpinionResource(
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            GiveOpinion giveOpinion,
            AskReopening askReopening) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.giveOpinion = giveOpinion;
        this.askReopening = askReopening;
    }

    @POST
    @Path("/answer")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "answerComplaint",
            summary = "Say what became of it, as its complainant or with the access code")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Heard",
            content = @Content(schema = @Schema(implementation = GiveOpinion.Heard.class)))
    public Uni<Response> answer(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @Nullable AnswerRequest request) {
        Opinion opinion = OpinionForm.opinion(request);
        Caller caller = new Caller(actor.get(), accessCode);
        return commands.run(
                context, opinion, (session, now) -> giveOpinion.byComplainant(session, caller, number, opinion, now));
    }

    @POST
    @Path("/reopening")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "reopenComplaint",
            summary = "Have a finished complaint handled again",
            description = "Within thirty days after its end, the last one included; later it is a new complaint.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = AskReopening.Asked.class)))
    public Uni<Response> reopen(
            @RestPath String number,
            @RestHeader(ACCESS_CODE) @Nullable String accessCode,
            @Nullable ReopeningRequest request) {
        Plea plea = OpinionForm.plea(request);
        Caller caller = new Caller(actor.get(), accessCode);
        return commands.run(
                context,
                OpinionForm.present(request),
                (session, now) -> askReopening.ask(session, caller, number, plea, now));
    }
}
