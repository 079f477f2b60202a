package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.editing.ActivateText;
import org.huiyin.notification.editing.CheckText;
import org.huiyin.notification.editing.PreviewText;
import org.huiyin.notification.editing.ProposeText;
import org.huiyin.notification.editing.ReadText;
import org.huiyin.notification.editing.SendTestLetter;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.message.Words;
import org.huiyin.notification.store.TextRows.Act;
import org.huiyin.notification.store.TextRows.Proposal;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Changing a text: propose a version, look at it, try it out, and have somebody else activate it. */
@Cancellable(false)
@Path("/v1/texts/{language}/{audience}/{stage}/versions")
@Tag(name = "Texts")
public class TextVersionsResource {

    private final RequestSessions sessions;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final ProposeText proposing;
    private final ReadText reading;
    private final PreviewText previewing;
    private final SendTestLetter testing;
    private final ActivateText activating;

    TextVersionsResource(
            RequestSessions sessions,
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            ProposeText proposing,
            ReadText reading,
            PreviewText previewing,
            SendTestLetter testing,
            ActivateText activating) {
        this.sessions = sessions;
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.proposing = proposing;
        this.reading = reading;
        this.previewing = previewing;
        this.testing = testing;
        this.activating = activating;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "proposeText",
            summary = "Propose a version; it may name only what its audience may see, and is not used until activated")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposed.class)))
    public Uni<Response> propose(@BeanParam TextPath path, @BeanParam KeyHeader header, @NotNull @Valid Draft draft) {
        TextKey key = path.key();
        String author = actor.get().subject();
        return commands.run(context, draft, (session, now) -> proposing
                .propose(session, key, new Proposal(draft.source(), author, draft.reason(), now))
                .map(version -> Answer.created(
                        "/v1/texts/" + key.path() + "/versions/" + version,
                        version,
                        new Proposed(key.path(), version))));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "showTextVersion", summary = "One version with its source; 0 is the shipped one")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TextsResource.Shown.class)))
    public Uni<TextsResource.Shown> show(@BeanParam TextPath path, @RestPath long version) {
        TextKey key = path.key();
        return sessions.withTransaction(session -> reading.read(session, key, version))
                .map(text -> TextsResource.Shown.of(key, text));
    }

    @GET
    @Path("/{version}/preview")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "previewText",
            summary = "How a version reads with made-up facts: first with all of them, then with hardly any")
    @APIResponse(
            responseCode = "200",
            description = "Two renderings",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Preview.class)))
    public Uni<Preview> preview(@BeanParam TextPath path, @RestPath long version) {
        TextKey key = path.key();
        return sessions.withTransaction(session -> reading.read(session, key, version))
                .map(text -> new Preview(previewing.preview(key, text.source())));
    }

    @POST
    @Path("/{version}/test-sending")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "sendTestLetter",
            summary = "Mail a version with made-up facts to a work mailbox, once, now; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "How it went",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SendTestLetter.Sent.class)))
    public Uni<SendTestLetter.Sent> test(
            @BeanParam TextPath path, @RestPath long version, @NotNull @Valid TestSending request) {
        return testing.send(path.key(), version, request.mailbox());
    }

    @POST
    @Path("/{version}/activation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "activateText",
            summary = "Put a version in force, by somebody else than its author; needs the ETag of the text")
    @APIResponse(
            responseCode = "200",
            description = "In force",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposed.class)))
    public Uni<Response> activate(@BeanParam TextPath path, @RestPath long version, @BeanParam ChangeHeaders headers) {
        TextKey key = path.key();
        var choice = new ActivateText.Choice(version, headers.version());
        String by = actor.get().subject();
        return commands.run(context, choice, (session, now) -> activating
                .activate(session, key, choice, new Act(by, now))
                .map(known -> Answer.ok(known, new Proposed(key.path(), version))));
    }

    /** A proposed version. {@code source} has the fragments subject, brief and body. */
    @Schema(name = "TextDraft")
    public record Draft(
            @NotBlank
                    @Size(max = CheckText.LONGEST_SOURCE)
                    @Schema(
                            examples =
                                    "{#fragment id=subject}诉求 {number} 有补充{/fragment}{#fragment id=brief}{number} 有补充{/fragment}"
                                            + "{#fragment id=body}{handler}：诉求 {number} 有新的补充。{/fragment}")
                    String source,
            @NotBlank @Size(max = 500) @Schema(examples = "Says whom to ask") String reason) {}

    /** Which version of which text. */
    @Schema(name = "TextProposed")
    public record Proposed(String path, long version) {}

    /** Renderings of a text. */
    @Schema(name = "TextPreview")
    public record Preview(List<Words> renderings) {}

    /** Where to. */
    public record TestSending(@NotBlank @Size(max = 320) @Schema(examples = "zhou@huiyin.example") String mailbox) {}
}
