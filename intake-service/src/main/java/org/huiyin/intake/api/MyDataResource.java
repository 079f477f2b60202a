package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.exporting.ExportData;
import org.huiyin.intake.exporting.PersonalData;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Hands people out what is kept of them. */
@Cancellable(false)
@Path("/v1/my-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class MyDataResource {
    private final CurrentActor actor;
    private final ExportData exportData;

    MyDataResource(CurrentActor actor, ExportData exportData) {
        this.actor = actor;
        this.exportData = exportData;
    }

    @GET
    @RolesAllowed(Roles.COMPLAINANT)
    @Operation(
            operationId = "exportMyData",
            summary = "Everything that is kept of the caller, complaint by complaint, newest first",
            description = "Page by page; what was filed anonymously is nobody's and not in it.")
    public Uni<Page<PersonalData>> ofAccount(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return exportData.ofAccount(actor.get(), ListForm.before(cursor), ListForm.size(limit));
    }
}
