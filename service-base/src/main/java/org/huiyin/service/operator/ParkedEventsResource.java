package org.huiyin.service.operator;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.bus.inbox.ParkedEvent;
import org.huiyin.bus.inbox.ParkedEvents;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Operators' view of the inbox of this service: events that wait, and what to do about them. */
@Cancellable(false)
@Path("/v1/bus/parked-events")
@Tag(name = "Operations")
public class ParkedEventsResource {
    private static final UUID LOWEST = new UUID(0, 0);

    private final ParkedEvents parked;
    private final CurrentActor actor;

    public ParkedEventsResource(ParkedEvents parked, CurrentActor actor) {
        this.parked = parked;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listParkedEvents", summary = "Events that wait here, oldest first")
    public Uni<Page<ParkedEvent>> list(
            @QueryParam("reason") @Nullable @Pattern(regexp = "gap|dependency|blocked|poison") String reason,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Cursor after = Cursor.decode(cursor, 2);
        Instant time = after == null ? Instant.EPOCH : after.instant(0);
        UUID id = after == null ? LOWEST : after.uuid(1);
        return parked.list(reason, time, id, size + 1)
                .map(found -> Page.of(found, size, event -> Cursor.of(event.parkedAt(), event.eventId())));
    }

    @GET
    @Path("/{eventId}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "showParkedEvent", summary = "One event that waits, with its body and the reason")
    public Uni<ParkedEvent> show(@RestPath UUID eventId) {
        return parked.find(eventId).map(found -> found.orElseThrow(Problems::notFound));
    }

    @POST
    @Path("/{eventId}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "retryParkedEvent",
            summary = "Apply the event now and, in order, what waited behind it; 409 if it fails again")
    public Uni<Outcome> retry(@RestPath UUID eventId, @NotNull @Valid Reason reason) {
        return existing(eventId)
                .chain(event -> parked.retry(eventId, actor.get().subject(), reason.reason()))
                .map(fault -> outcome(fault, "applied"));
    }

    @POST
    @Path("/{eventId}/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "skipParkedEvent",
            summary = "Step over the event for good, with a reason, and apply what waited behind it")
    public Uni<Outcome> skip(@RestPath UUID eventId, @NotNull @Valid Reason reason) {
        return existing(eventId)
                .chain(event -> parked.skip(eventId, actor.get().subject(), reason.reason()))
                .map(fault -> outcome(fault, "skipped"));
    }

    private Uni<ParkedEvent> existing(UUID eventId) {
        return parked.find(eventId).map(found -> found.orElseThrow(Problems::notFound));
    }

    private static Outcome outcome(Optional<String> fault, String done) {
        if (fault.isPresent()) {
            throw Problems.conflict("still-poison", "It failed again: " + fault.get());
        }
        return new Outcome(done);
    }

    /** Why an operator acts; kept with the act. */
    public record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** What was done: {@code applied} or {@code skipped}. */
    public record Outcome(String outcome) {}
}
