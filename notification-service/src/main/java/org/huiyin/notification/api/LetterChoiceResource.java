package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.choosing.AdmitByLetter;
import org.huiyin.notification.choosing.ChooseLetters;
import org.huiyin.notification.choosing.Recipient;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.store.ChoiceRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Which letters a complainant gets: for whoever holds one of them, without an account. */
@Cancellable(false)
@Path("/v1/letter-choices/complaints/{number}")
@Tag(name = "Letter choices")
public class LetterChoiceResource {

    private static final String CODE = "X-Letter-Code";

    private final RequestSessions sessions;
    private final Commands commands;
    private final CommandContext context;
    private final AdmitByLetter door;
    private final ChooseLetters choosing;
    private final ChoiceRows rows;

    LetterChoiceResource(
            RequestSessions sessions,
            Commands commands,
            CommandContext context,
            AdmitByLetter door,
            ChooseLetters choosing,
            ChoiceRows rows) {
        this.sessions = sessions;
        this.commands = commands;
        this.context = context;
        this.door = door;
        this.choosing = choosing;
        this.rows = rows;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showLetterChoice",
            summary = "Which letters the holder of this letter does without, and which they could")
    @APIResponse(
            responseCode = "200",
            description = "The choice; its ETag is wanted for a change",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LetterChoiceView.class)))
    public Uni<Response> show(@RestPath String number, @HeaderParam(CODE) @Nullable String code) {
        return sessions.withTransaction(session ->
                        door.admit(session, number, code).chain(recipient -> rows.one(session, recipient.code())))
                .map(choice -> Response.ok(LetterChoiceView.of(Audience.COMPLAINANT, choice))
                        .header("ETag", IfMatch.tag(choice.version()))
                        .build());
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "chooseLetters",
            summary = "Do without some letters; notices of receipt, answer, extension and referral are always sent")
    @APIResponse(
            responseCode = "200",
            description = "The new choice",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LetterChoiceView.class)))
    public Uni<Response> choose(
            @RestPath String number,
            @HeaderParam(CODE) @Nullable String code,
            @BeanParam ChangeHeaders headers,
            @NotNull @Valid LetterChoiceRequest choice) {
        var wish = new ChooseLetters.Wish(choice.muted(), headers.version());
        // the code is part of what must be the same: whoever repeats the request has to hold the letter, too
        var request = Map.of("wish", wish, "code", code == null ? "" : code);
        return commands.run(context, request, (session, now) -> door.admit(session, number, code)
                .chain((Recipient recipient) -> choosing.choose(session, recipient, wish, now))
                .map(chosen -> Answer.ok(chosen.version(), LetterChoiceView.of(Audience.COMPLAINANT, chosen))));
    }
}
