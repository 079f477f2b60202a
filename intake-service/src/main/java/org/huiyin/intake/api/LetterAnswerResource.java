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
import org.huiyin.intake.filing.GiveOpinion;
import org.huiyin.intake.filing.GiveOpinion.Letter;
import org.huiyin.intake.progress.Opinion;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.PartnerScope;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Takes the answers of complainants who have nothing but the letter. */
@Cancellable(false)
@Path("/v1/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class LetterAnswerResource {
    private static final int LONGEST = 60;

    private final Commands commands;
    private final CommandContext context;
    private final GiveOpinion giveOpinion;

    LetterAnswerResource(Commands commands, CommandContext context, GiveOpinion giveOpinion) {
        this.commands = commands;
        this.context = context;
        this.giveOpinion = giveOpinion;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Operation(
            operationId = "answerByLetter",
            summary = "Say what became of it, with the code of the letter",
            description = "Once per answer, within thirty days. Too many wrong codes are answered with 429.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "Heard",
            content = @Content(schema = @Schema(implementation = GiveOpinion.Heard.class)))
    @APIResponse(responseCode = "404", description = "No such number, or not its code")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Uni<Response> answerByLetter(@Nullable LetterAnswerRequest request) {
        LetterAnswerRequest given = OpinionForm.present(request);
        Opinion opinion = OpinionForm.opinion(given.answer());
        Letter letter = new Letter(typed(given.number()), typed(given.code()));
        return commands.run(context, given, (session, now) -> giveOpinion.byLetter(session, letter, opinion, now));
    }

    /** What is absent or far too long is a wrong code like any other. */
    private static String typed(@Nullable String text) {
        return text == null || text.length() > LONGEST ? "" : text;
    }
}
