package org.huiyin.intake.api;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.comparing.Description;
import org.huiyin.intake.comparing.FindLikeComplaints;
import org.huiyin.intake.comparing.LikeComplaints;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complaint.Narrative;
import org.huiyin.intake.complaint.Title;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Earlier complaints that may be the same as one (疑似重复), with the reasons. Suggests, never decides. */
@Cancellable(false)
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class LikenessesResource {
    private final CurrentActor actor;
    private final Catalogue catalogue;
    private final FindLikeComplaints findLikeComplaints;

    LikenessesResource(CurrentActor actor, Catalogue catalogue, FindLikeComplaints findLikeComplaints) {
        this.actor = actor;
        this.catalogue = catalogue;
        this.findLikeComplaints = findLikeComplaints;
    }

    @POST
    @Path("/likenesses")
    @RolesAllowed({Roles.COMPLAINANT, Roles.PARTNER, Roles.INTAKE_CLERK, Roles.DISPATCHER})
    @Consumes(MediaType.APPLICATION_JSON)
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "findLikeComplaints",
            summary = "Find complaints like one that is about to be filed",
            description = "A question that stores nothing: it needs no Idempotency-Key, and is a POST because words do"
                    + " not belong in an address. Complainants and partners are shown what they filed themselves.")
    public Uni<LikeComplaints> find(@Nullable LikenessRequest request) {
        if (request == null) {
            throw Problems.badRequest("body-required", "Send the complaint as JSON.");
        }
        return findLikeComplaints.find(actor.get(), description(request));
    }

    @GET
    @Path("/{number}/likenesses")
    @RolesAllowed({Roles.COMPLAINANT, Roles.PARTNER, Roles.INTAKE_CLERK, Roles.DISPATCHER})
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @Operation(
            operationId = "listLikeComplaints",
            summary = "List the earlier complaints most like this one",
            description = "At most ten. Complainants and partners are shown what they filed themselves.")
    public Uni<LikeComplaints> list(@RestPath String number) {
        return findLikeComplaints.find(actor.get(), number);
    }

    private Description description(LikenessRequest sent) {
        Checks checks = new Checks();
        Title title = checks.required("/title", sent.title(), Title::new);
        Narrative text = checks.required("/text", sent.text(), Narrative::new);
        var category = checks.optional("/category", sent.category(), catalogue::category);
        var territory = checks.optional("/territory", sent.territory(), catalogue::territory);
        var enterprise = checks.optional("/enterprise", sent.enterprise(), CreditCode::new);
        var place = sent.place() == null ? null : PlaceForm.read(sent.place(), checks);
        var contact = sent.contact() == null ? null : FilingForm.contact(sent.contact(), checks);
        checks.demandNone();
        return new Description(
                requireNonNull(title),
                requireNonNull(text),
                new Matter(category == null ? null : category.code(), territory == null ? null : territory.code()),
                place,
                enterprise == null ? null : enterprise.value(),
                contact);
    }
}
