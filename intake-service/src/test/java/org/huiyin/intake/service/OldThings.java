package org.huiyin.intake.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For tests only: an operation that is not to be used any more, and one that is. */
@Path("/test/things")
public class OldThings {
    static final String OLD = "listOldThings";

    @GET
    @Path("/old")
    @PermitAll
    @Deprecated
    @Operation(operationId = OLD, hidden = true)
    public String old() {
        return "old";
    }

    @GET
    @Path("/new")
    @PermitAll
    @Operation(operationId = "listNewThings", hidden = true)
    public String fresh() {
        return "new";
    }
}
