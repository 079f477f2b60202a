package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.choosing.ChooseLetters;
import org.huiyin.notification.choosing.Recipient;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.store.ChoiceRows;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Which mails a section or its leader gets, by stage. The inbox tells them all the same. */
@Cancellable(false)
@Path("/v1/letter-choices/sections/{section}/{audience}")
@Tag(name = "Letter choices")
public class StaffLetterChoiceResource {

    private final RequestSessions sessions;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ChooseLetters choosing;
    private final ChoiceRows rows;

    StaffLetterChoiceResource(
            RequestSessions sessions,
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ChooseLetters choosing,
            ChoiceRows rows) {
        this.sessions = sessions;
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.choosing = choosing;
        this.rows = rows;
    }

    @GET
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "showStaffLetterChoice",
            summary = "Which mails the own section, or its leader, does without")
    @APIResponse(
            responseCode = "200",
            description = "The choice; its ETag is wanted for a change",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LetterChoiceView.class)))
    public Uni<Response> show(@RestPath String section, @RestPath String audience) {
        Recipient recipient = own(section, audience);
        return sessions.withTransaction(session -> rows.one(session, recipient.code()))
                .map(choice -> Response.ok(LetterChoiceView.of(recipient.audience(), choice))
                        .header("ETag", IfMatch.tag(choice.version()))
                        .build());
    }

    @POST
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "chooseStaffLetters",
            summary = "Do without some mails; never without one that begins a time to answer or appeal")
    @APIResponse(
            responseCode = "200",
            description = "The new choice",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LetterChoiceView.class)))
    public Uni<Response> choose(
            @RestPath String section,
            @RestPath String audience,
            @BeanParam ChangeHeaders headers,
            @NotNull @Valid LetterChoiceRequest request) {
        Recipient recipient = own(section, audience);
        var wish = new ChooseLetters.Wish(request.muted(), headers.version());
        return commands.run(context, wish, (session, now) -> choosing.choose(session, recipient, wish, now)
                .map(choice -> Answer.ok(choice.version(), LetterChoiceView.of(recipient.audience(), choice))));
    }

    private Recipient own(String section, String audience) {
        Actor asking = actor.get();
        boolean ofRole = audience.equals(Roles.HANDLER) || audience.equals(Roles.LEADER);
        if (!ofRole || !asking.has(audience) || !asking.sections().contains(section)) {
            throw Problems.notFound();
        }
        return Recipient.staff(
                audience.equals(Roles.LEADER) ? Audience.LEADER : Audience.HANDLER, section, asking.subject());
    }
}
