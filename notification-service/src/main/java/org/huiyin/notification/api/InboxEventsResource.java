package org.huiyin.notification.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.reading.FollowInbox;
import org.huiyin.notification.store.InboxRows.Entry;
import org.huiyin.notification.store.InboxRows.Sight;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.web.EventStream;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The in-app inbox as server-sent events. */
@Cancellable(false)
@Path("/v1/inbox/events")
@Tag(name = "Inbox")
public class InboxEventsResource {

    private final FollowInbox following;
    private final InboxWords words;
    private final CurrentActor actor;

    InboxEventsResource(FollowInbox following, InboxWords words, CurrentActor actor) {
        this.following = following;
        this.words = words;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    @Operation(
            operationId = "followInbox",
            summary = "New entries as server-sent events; resumes after Last-Event-ID, ends after five minutes")
    @APIResponse(
            responseCode = "200",
            description = "One event of name entry per new entry",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InboxEntryView.class)))
    @APIResponse(responseCode = "406", description = "The client does not accept server-sent events")
    public RestMulti<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Sight sight = Sights.of(actor.get());
        Language readers = Language.of(language);
        Uni<Long> start =
                lastEventId == null ? following.highest() : Uni.createFrom().item(Sights.entryId(lastEventId));
        Multi<OutboundSseEvent> entries = start.onItem()
                .transformToMulti(id -> following.after(sight, id))
                .map(entry -> event(sse, entry, readers));
        return EventStream.of(sse, headers, entries);
    }

    private OutboundSseEvent event(Sse sse, Entry entry, Language language) {
        return sse.newEventBuilder()
                .id(Long.toString(entry.id()))
                .name("entry")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(InboxEntryView.class, words.of(entry, language))
                .build();
    }
}
