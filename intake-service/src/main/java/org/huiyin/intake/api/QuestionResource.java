package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.huiyin.intake.filing.AskQuestion;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The office's half of the talk with a complainant; the other half are supplements. */
@Cancellable(false)
@Path("/v1/complaints/{number}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class QuestionResource {
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final AskQuestion askQuestion;

    QuestionResource(Commands commands, CommandContext context, CurrentActor actor, AskQuestion askQuestion) {
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.askQuestion = askQuestion;
    }

    @POST
    @RolesAllowed({Roles.INTAKE_CLERK, Roles.DISPATCHER, Roles.HANDLER, Roles.SUPERVISOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askComplainant",
            summary = "Ask the complainant something",
            description =
                    "For those who may also call the complainant. The complainant reads it among the supplements, with"
                            + " account or access code, and answers with a supplement; where there is a contact, a letter"
                            + " says that there is a question.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = AskQuestion.Asked.class)))
    public Uni<Response> ask(@RestPath String number, @Nullable QuestionRequest request) {
        QuestionRequest given = OpinionForm.present(request);
        Checks checks = new Checks();
        Narrative text = checks.required("/text", given.text(), Narrative::new);
        checks.demandNone();
        Narrative checked = Objects.requireNonNull(text);
        Caller caller = new Caller(actor.get(), null);
        return commands.run(context, given, (session, now) -> askQuestion.ask(session, caller, number, checked, now));
    }
}
