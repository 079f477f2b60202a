package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.unsealing.ReadAccessLog;
import org.huiyin.intake.unsealing.ReadAccessLog.LoggedLook;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Shows auditors who looked at sealed data. */
@Cancellable(false)
@Path("/v1/sealed-looks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class SealedLooksResource {
    private final ReadAccessLog accessLog;

    SealedLooksResource(ReadAccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listSealedLooks",
            summary = "The access log of sealed data, newest first",
            description =
                    "Who of staff read the words of confidential and referred complaints, asked for, decided upon or"
                            + " read a sealed identity, exported or erased; of one complaint if its number is given.")
    public Uni<Page<LoggedLook>> looks(
            @RestQuery @Nullable String number, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        Cursor before = Cursor.decode(cursor, 1);
        return accessLog.list(number, before == null ? Long.MAX_VALUE : before.number(0), ListForm.size(limit));
    }
}
