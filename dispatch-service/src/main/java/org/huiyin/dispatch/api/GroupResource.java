package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.GroupStore;
import org.huiyin.dispatch.store.Position;
import org.huiyin.dispatch.store.Reads;
import org.huiyin.dispatch.store.RoundStore;
import org.huiyin.dispatch.supervising.FormGroup;
import org.huiyin.dispatch.supervising.RecordRound;
import org.huiyin.dispatch.supervision.Group;
import org.huiyin.dispatch.supervision.Week;
import org.huiyin.service.command.Answer;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Supervision groups and their rounds: at least one a week, or the list of missing rounds names the group. */
@Cancellable(false)
@Path("/v1/supervision-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision groups")
public class GroupResource {
    private static final UUID NEW = new UUID(0, 0);
    private final Acts acts;
    private final FormGroup formGroup;
    private final RecordRound recordRound;
    private final Reads reads;
    private final GroupStore groups;
    private final RoundStore rounds;
    private final CurrentCity city;

    public GroupResource(
            Acts acts,
            FormGroup formGroup,
            RecordRound recordRound,
            Reads reads,
            GroupStore groups,
            RoundStore rounds,
            CurrentCity city) {
        this.acts = acts;
        this.formGroup = formGroup;
        this.recordRound = recordRound;
        this.reads = reads;
        this.groups = groups;
        this.rounds = rounds;
        this.city = city;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(operationId = "formSupervisionGroup", summary = "Form a supervision group (督导组)")
    @APIResponse(
            responseCode = "201",
            description = "The group; its version is the ETag",
            content = @Content(schema = @Schema(implementation = GroupResponse.class)))
    public Uni<Response> form(@BeanParam KeyHeader key, @NotNull @Valid GroupRequest request) {
        return acts.run(NEW, request, (session, act) -> formGroup
                .run(session, act, request.name(), request.composition())
                .map(group -> Answer.created(
                        "/v1/supervision-groups/" + group.id(), group.version(), GroupResponse.of(group))));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(operationId = "listSupervisionGroups", summary = "All supervision groups; a city has a handful")
    @APIResponse(responseCode = "200", description = "The groups")
    public Uni<List<GroupResponse>> list() {
        return reads.with(groups::all).map(GroupResource::shown);
    }

    @GET
    @Path("missing-rounds")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(
            operationId = "listMissingRounds",
            summary = "Groups that made no round in a week, which is an alarm: there should be none")
    @APIResponse(responseCode = "200", description = "The groups")
    public Uni<List<GroupResponse>> missingRounds(
            @QueryParam("week") @Parameter(required = true, description = "ISO week", example = "2026-W47") @Nullable
                    String text) {
        Week week = Weeks.read(text);
        return reads.with(session -> groups.withoutARound(
                        session, week, week.end(city.get().calendar().zone())))
                .map(GroupResource::shown);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(operationId = "getSupervisionGroup", summary = "One supervision group")
    @APIResponse(
            responseCode = "200",
            description = "The group; its version is the ETag",
            content = @Content(schema = @Schema(implementation = GroupResponse.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return reads.with(session -> groups.find(session, id)).map(group -> Response.ok(GroupResponse.of(group))
                .header("ETag", IfMatch.tag(group.version()))
                .build());
    }

    @POST
    @Path("{id}/composition")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "composeSupervisionGroup",
            summary = "Change who belongs to a group and what it looks after")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(schema = @Schema(implementation = GroupResponse.class)))
    public Uni<Response> compose(
            @PathParam("id") UUID id, @BeanParam ActHeaders headers, @NotNull @Valid CompositionRequest request) {
        long version = headers.version();
        return acts.run(id, version, request, (session, act) -> formGroup
                .change(session, act, version, request.composition())
                .map(group -> Answer.ok(group.version(), GroupResponse.of(group))));
    }

    @POST
    @Path("{id}/rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            operationId = "recordRound",
            summary = "Record a round, as a member of the group: what it found of each case that it visited")
    @APIResponse(
            responseCode = "201",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundResponse.class)))
    public Uni<Response> recordRound(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid RoundRequest request) {
        return acts.run(id, request, (session, act) -> recordRound
                .run(session, act, request.visitedOn(), request.found())
                .map(round -> Answer.created("/v1/supervision-groups/" + id + "/rounds", 1, RoundResponse.of(round))));
    }

    @GET
    @Path("{id}/rounds")
    @RolesAllowed({Roles.SUPERVISOR, Roles.DISPATCHER, Roles.AUDITOR})
    @Operation(operationId = "listRounds", summary = "Rounds of a group, the one recorded last first")
    @APIResponse(responseCode = "200", description = "A page of rounds")
    public Uni<Page<RoundResponse>> rounds(@PathParam("id") UUID id, @Valid @BeanParam PageQuery query) {
        Position after = Cursors.position(query.cursor);
        return reads.with(session ->
                        groups.find(session, id).chain(group -> rounds.of(session, group.id(), after, query.limit + 1)))
                .map(found -> Page.of(found, query.limit, round -> Cursor.of(round.recordedAt(), round.id()))
                        .map(RoundResponse::of));
    }

    private static List<GroupResponse> shown(List<Group> groups) {
        return groups.stream().map(GroupResponse::of).toList();
    }
}
