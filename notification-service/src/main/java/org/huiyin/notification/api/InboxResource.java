package org.huiyin.notification.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.reading.MarkRead;
import org.huiyin.notification.store.InboxRows;
import org.huiyin.notification.store.InboxRows.Sight;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The in-app inbox: a handler or leader sees the entries of their own sections, for their own role. */
@Cancellable(false)
@Path("/v1/inbox")
@Tag(name = "Inbox")
public class InboxResource {

    private final RequestSessions sessions;
    private final InboxRows rows;
    private final InboxWords words;
    private final MarkRead marking;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;

    InboxResource(
            RequestSessions sessions,
            InboxRows rows,
            InboxWords words,
            MarkRead marking,
            Commands commands,
            CommandContext context,
            CurrentActor actor) {
        this.sessions = sessions;
        this.rows = rows;
        this.words = words;
        this.marking = marking;
        this.commands = commands;
        this.context = context;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "listInbox", summary = "Own entries, newest first")
    public Uni<Page<InboxEntryView>> list(
            @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @HeaderParam("Accept-Language") @Nullable String language) {
        Sight sight = Sights.of(actor.get());
        long before = before(cursor);
        return sessions.withTransaction(session -> rows.before(session, sight, before, unread, size + 1))
                .map(found -> Page.of(found, size, entry -> Cursor.of(entry.id()))
                        .map(entry -> words.of(entry, Language.of(language))));
    }

    @POST
    @Path("/{id}/reading")
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(operationId = "markInboxEntryRead", summary = "Mark one own entry as read; the first time counts")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            required = true,
            description = "The same for every repetition of this request",
            schema = @Schema(minLength = 16, maxLength = 255))
    @APIResponse(
            responseCode = "200",
            description = "The entry, read",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InboxEntryView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed, or no Idempotency-Key",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No entry with this id in sight",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = HttpProblem.class)))
    public Uni<Response> read(@RestPath long id, @HeaderParam("Accept-Language") @Nullable String language) {
        Sight sight = Sights.of(actor.get());
        return commands.run(context, id, (session, now) -> marking.mark(session, sight, id, now)
                .map(entry -> Answer.ok(words.of(entry, Language.of(language)))));
    }

    private static long before(@Nullable String cursor) {
        Cursor read = Cursor.decode(cursor, 1);
        return read == null ? Long.MAX_VALUE : Sights.entryId(read.values().get(0));
    }
}
