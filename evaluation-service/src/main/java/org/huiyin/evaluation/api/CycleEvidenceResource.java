package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.evidence.Ballot;
import org.huiyin.evaluation.evidence.Indicator;
import org.huiyin.evaluation.evidence.IndicatorKind;
import org.huiyin.evaluation.evidence.IndicatorValue;
import org.huiyin.evaluation.evidence.Praise;
import org.huiyin.evaluation.evidence.Rater;
import org.huiyin.evaluation.gathering.RateSections;
import org.huiyin.evaluation.gathering.RecordIndicators;
import org.huiyin.evaluation.gathering.RecordPraise;
import org.huiyin.evaluation.gathering.ShowEvidence;
import org.huiyin.evaluation.gathering.ShowEvidence.Evidence;
import org.huiyin.service.command.Answer;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What is gathered of sections besides events: ballots, indicators, surveys, praise. */
@Cancellable(false)
@Path("/v1/cycles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class CycleEvidenceResource {
    private final CycleActs acts;
    private final RateSections rating;
    private final RecordIndicators indicating;
    private final RecordPraise praising;
    private final ShowEvidence showing;

    public CycleEvidenceResource(
            CycleActs acts,
            RateSections rating,
            RecordIndicators indicating,
            RecordPraise praising,
            ShowEvidence showing) {
        this.acts = acts;
        this.rating = rating;
        this.indicating = indicating;
        this.praising = praising;
        this.showing = showing;
    }

    /** Somebody who rates sections. */
    public record RaterRequest(
            @NotNull
                    @Size(min = 3, max = 255)
                    @Pattern(regexp = "[^\\x00-\\x20\\x7f|]+\\|[^\\x00-\\x20\\x7f|]+")
                    @Schema(
                            examples = "https://id.example/realms/huiyin|6f1c2f0e",
                            description = "Issuer and subject of the person's tokens")
                    String subject,
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(examples = "enterprises") String group,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "U001") String unit) {}

    /** What a rater thinks of a section. */
    public record BallotRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull @Schema(description = "Whether the rater had to do with the section; only such ballots count")
                    Boolean contact,
            @NotNull @Min(0) @Max(100) Integer score) {}

    /** An external indicator or survey and the range of its values. */
    public record IndicatorRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(examples = "business-climate") String code,
            @NotNull IndicatorKind kind,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String nameZh,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String nameEn,
            @NotNull Double least,
            @NotNull Double most) {
        Indicator indicator() {
            if (!(least < most)) {
                throw Problems.unprocessable("/most", "empty-range", "The largest value is above the smallest.");
            }
            return new Indicator(code, kind, nameZh, nameEn, least, most);
        }
    }

    /** What an indicator says of a section. */
    public record IndicatorValueRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(examples = "business-climate") String code,
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull Double value,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String source,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {
        IndicatorValue indicatorValue() {
            return new IndicatorValue(code, section, from, to, value, source, reference);
        }
    }

    /** Who praised a section. */
    public record PraiseRequest(
            @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0001") String section,
            @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") String source,
            @NotNull
                    @Size(min = 1, max = 500)
                    @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                    @Schema(
                            examples = "file 2027-118, page 4",
                            description = "Where the proof lies, without personal data")
                    String reference) {}

    @POST
    @Path("raters")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "nameRater", summary = "Name a rater as one of a group, with the unit that recuses")
    @APIResponse(
            responseCode = "201",
            description = "The rater",
            content = @Content(schema = @Schema(implementation = Rater.class)))
    public Uni<Response> nameRater(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid RaterRequest request) {
        return acts.run(id, request, (session, act) -> rating.name(
                        session, act, new Rater(request.subject(), request.group(), request.unit()))
                .map(done -> Answer.created("/v1/cycles/" + id, 1, done)));
    }

    @POST
    @Path("ballots")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.COMPLAINANT,
        Roles.PARTNER,
        Roles.HANDLER,
        Roles.LEADER,
        Roles.DISPATCHER,
        Roles.SUPERVISOR,
        Roles.COMMISSION
    })
    @Operation(
            operationId = "rateSection",
            summary = "Rate a section, once, as a rater of the cycle; never one of the own unit")
    @APIResponse(
            responseCode = "201",
            description = "The ballot, as it is counted",
            content = @Content(schema = @Schema(implementation = Ballot.class)))
    public Uni<Response> rate(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid BallotRequest request) {
        return acts.run(id, request, (session, act) -> rating.rate(
                        session, act, new RateSections.Wish(request.section(), request.contact(), request.score()))
                .map(done ->
                        Answer.created("/v1/cycles/" + id + "/sections/" + request.section() + "/evidence", 1, done)));
    }

    @POST
    @Path("indicators")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(operationId = "defineIndicator", summary = "Define an external indicator or a survey and its range")
    @APIResponse(
            responseCode = "201",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    public Uni<Response> define(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid IndicatorRequest request) {
        return acts.run(id, request, (session, act) -> indicating
                .define(session, act, request.indicator())
                .map(done -> Answer.created("/v1/cycles/" + id, 1, done)));
    }

    @POST
    @Path("indicator-values")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EVALUATOR)
    @Operation(
            operationId = "recordIndicatorValue",
            summary = "Record what an indicator says of a section in a period, with its source and proof")
    @APIResponse(
            responseCode = "201",
            description = "The value",
            content = @Content(schema = @Schema(implementation = IndicatorValue.class)))
    public Uni<Response> recordValue(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid IndicatorValueRequest request) {
        return acts.run(id, request, (session, act) -> indicating
                .record(session, act, request.indicatorValue())
                .map(done ->
                        Answer.created("/v1/cycles/" + id + "/sections/" + request.section() + "/evidence", 1, done)));
    }

    @POST
    @Path("praise")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EVALUATOR, Roles.SUPERVISOR})
    @Operation(operationId = "recordPraise", summary = "Record praise for a section; it carries no points")
    @APIResponse(
            responseCode = "201",
            description = "The praise",
            content = @Content(schema = @Schema(implementation = Praise.class)))
    public Uni<Response> praise(
            @PathParam("id") UUID id, @BeanParam KeyHeader key, @NotNull @Valid PraiseRequest request) {
        return acts.run(id, request, (session, act) -> praising.record(
                        session, act, new RecordPraise.Wish(request.section(), request.source(), request.reference()))
                .map(done ->
                        Answer.created("/v1/cycles/" + id + "/sections/" + done.section() + "/evidence", 1, done)));
    }

    @POST
    @Path("praise/{number}/verification")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.EVALUATOR, Roles.SUPERVISOR, Roles.COMMISSION})
    @Operation(
            operationId = "verifyPraise",
            summary = "Verify praise, as somebody else than the recorder and from outside of the section's unit")
    @APIResponse(
            responseCode = "200",
            description = "The praise",
            content = @Content(schema = @Schema(implementation = Praise.class)))
    public Uni<Response> verifyPraise(
            @PathParam("id") UUID id, @PathParam("number") int number, @BeanParam KeyHeader key) {
        return acts.run(
                id, "", (session, act) -> praising.verify(session, act, number).map(done -> Answer.ok(done)));
    }

    @GET
    @Path("sections/{code}/evidence")
    @RolesAllowed({Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR, Roles.LEADER})
    @Operation(
            operationId = "getSectionEvidence",
            summary = "What was gathered of a section; a leader sees that of the own one")
    @APIResponse(responseCode = "200", description = "Ballots balanced over groups, indicators, praise, achievements")
    public Uni<Evidence> evidence(@PathParam("id") UUID id, @PathParam("code") String code) {
        Actor actor = acts.actor();
        if (!actor.hasAny(Roles.EVALUATOR, Roles.COMMISSION, Roles.AUDITOR)
                && !actor.sections().contains(code)) {
            throw Problems.notFound();
        }
        return acts.read(session -> showing.of(session, id, code));
    }
}
