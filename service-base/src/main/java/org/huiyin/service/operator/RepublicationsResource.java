package org.huiyin.service.operator;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.outbox.Republications;
import org.huiyin.bus.outbox.Republications.Republication;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.CommandContext;
import org.huiyin.service.command.Commands;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Topics of this service that are sent again from its database, for a Kafka that lost them. */
@Cancellable(false)
@Path("/v1/bus/republications")
@Tag(name = "Operations")
public class RepublicationsResource {
    private static final int ACCEPTED = 202;
    private static final int SHOWN = 50;

    private final Republications republications;
    private final Commands commands;
    private final CommandContext context;
    private final CurrentActor actor;
    private final String service;

    public RepublicationsResource(
            Republications republications,
            Commands commands,
            CommandContext context,
            CurrentActor actor,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.republications = republications;
        this.commands = commands;
        this.context = context;
        this.actor = actor;
        this.service = service;
    }

    /** Which topic, and why; the reason is kept. */
    public record RepublicationRequest(
            @NotBlank @Size(max = 100) String topic, @NotBlank @Size(max = 500) String reason) {}

    /** The latest republications. */
    public record RepublicationList(List<Republication> items) {}

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "republishTopic",
            summary = "Send every event of a topic of this service again, from its database",
            description =
                    """
                    For a Kafka that lost the topic. Events keep their ids, numbers and order, so readers that have them take \
                    nothing twice. Sent as any event, in the background: waiting falls to 0, and a restart goes on.""")
    @APIResponse(responseCode = "202", description = "Begun; see Location")
    @APIResponse(responseCode = "422", description = "This service publishes no such topic")
    public Uni<Response> begin(@NotNull @Valid RepublicationRequest request) {
        Topic topic = Topic.named(request.topic())
                .filter(known -> known.source().equals(service))
                .orElseThrow(this::foreignTopic);
        String requestedBy = actor.get().subject();
        return commands.run(context, request, (session, now) -> republications
                .begin(session, topic, requestedBy, request.reason())
                .map(begun -> new Answer(ACCEPTED, "/v1/bus/republications/" + begun.id(), null, begun)));
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listRepublications", summary = "The last fifty republications, the latest first")
    public Uni<RepublicationList> list() {
        return republications.newest(SHOWN).map(RepublicationList::new);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "showRepublication", summary = "How many events of a republication still wait for Kafka")
    public Uni<Republication> show(@RestPath UUID id) {
        return republications.find(id).map(found -> found.orElseThrow(Problems::notFound));
    }

    private RuntimeException foreignTopic() {
        List<String> own = Arrays.stream(Topic.values())
                .filter(topic -> topic.source().equals(service))
                .map(Topic::wireName)
                .toList();
        return Problems.unprocessable(
                "/topic", "unknown-topic", "This service publishes " + String.join(", ", own) + ".");
    }
}
