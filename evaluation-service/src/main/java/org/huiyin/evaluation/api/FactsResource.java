package org.huiyin.evaluation.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.evaluation.digesting.DigestFacts;
import org.huiyin.evaluation.facts.FactDigest;
import org.huiyin.evaluation.store.Snapshots;
import org.huiyin.service.identity.Roles;
import org.jboss.resteasy.reactive.server.Cancellable;

/** All facts in one number. */
@Cancellable(false)
@Path("/v1/facts/digest")
@Tag(name = "Facts")
public class FactsResource {
    private final Snapshots snapshots;
    private final DigestFacts digests;

    public FactsResource(Snapshots snapshots, DigestFacts digests) {
        this.snapshots = snapshots;
        this.digests = digests;
    }

    @GET
    @RolesAllowed({Roles.EVALUATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "showFactsDigest",
            summary = "SHA-256 of the canonical rows of the live generation, with their number and the positions",
            description =
                    """
                    Rows are hashed as UTF-8 lines, each ended by a line feed: first all of complaint_fact by case_id, \
                    then all of case_fact by case_id, then all of section_fact by case_id, section (bytewise) and round. \
                    A line is a JSON array with ", " between values and null for what is unknown: the table's name, then \
                    its columns in the order of the database views canonical_complaint_fact, canonical_case_fact and \
                    canonical_section_fact, without the generation; times are UTC with six decimals. A column *_seq is \
                    the sequence of the event that the columns behind it come from. Everything is read as of one \
                    instant, and reading a million cases takes a while.""")
    public Uni<FactDigest> digest() {
        return snapshots.read(digests::digest);
    }
}
