package org.huiyin.intake.open311;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.intake.access.FilingDoor;
import org.huiyin.intake.api.FilingForm;
import org.huiyin.intake.filing.FileComplaint;
import org.huiyin.intake.filing.NewComplaint;
import org.huiyin.intake.filing.Receipt;
import org.huiyin.intake.store.Open311Requests;
import org.huiyin.intake.store.Open311Requests.Wanted;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.identity.PartnerScope;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Open311 GeoReport v2. Its clients know no Idempotency-Key: a request that is posted twice is there twice. There are no API
 * keys either; whoever has an account sends an access token as everywhere, everybody else files anonymously.
 */
@Cancellable(false)
@Path("/open311/v2")
@Tag(name = "open311")
public class Open311Resource {
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final RequestSessions sessions;
    private final DatabaseClock clock;
    private final CurrentActor actor;
    private final FilingDoor door;
    private final Services services;
    private final Translation translation;
    private final FilingForm form;
    private final FileComplaint filing;
    private final Open311Requests requests;
    private final RequestViews views;

    Open311Resource(
            RequestSessions sessions,
            DatabaseClock clock,
            CurrentActor actor,
            FilingDoor door,
            Services services,
            Translation translation,
            FilingForm form,
            FileComplaint filing,
            Open311Requests requests,
            RequestViews views) {
        this.sessions = sessions;
        this.clock = clock;
        this.actor = actor;
        this.door = door;
        this.services = services;
        this.translation = translation;
        this.form = form;
        this.filing = filing;
        this.requests = requests;
        this.views = views;
    }

    @GET
    @Path("/services.{format: json|xml}")
    @PermitAll
    @Operation(operationId = "open311Services", summary = "GeoReport v2: the categories as services")
    public Uni<Response> services(@RestPath String format) {
        return Replies.of(Format.of(format), OK, () -> Uni.createFrom().item(services.list()));
    }

    @GET
    @Path("/services/{code: [^/.]+}.{format: json|xml}")
    @PermitAll
    @Operation(operationId = "open311ServiceDefinition", summary = "GeoReport v2: the attributes of a service")
    public Uni<Response> definition(@RestPath String code, @RestPath String format) {
        return Replies.of(Format.of(format), OK, () -> Uni.createFrom().item(services.definition(code)));
    }

    @POST
    @Path("/requests.{format: json|xml}")
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirement(name = "bearer")
    @SecurityRequirementsSet
    @Operation(
            operationId = "open311Post",
            summary = "GeoReport v2: file a request",
            description =
                    "lat and long are WGS-84. The number is answered at once; whoever sends no token, or leaves neither mail"
                            + " address nor telephone number, gets an access code in service_notice, this once."
                            + " attribute[code] answers what the definition of the service asks, attribute[code][] if by"
                            + " several words. api_key is not read.")
    @APIResponse(responseCode = "201", description = "Filed; the number, and the access code if there is one")
    @APIResponse(responseCode = "429", description = "Too many filings without a token at present; see Retry-After")
    public Uni<Response> post(@RestPath String format, @Nullable String body) {
        Actor filer = actor.get();
        return Replies.of(Format.of(format), CREATED, () -> {
            door.pass(filer).ifPresent(wait -> {
                throw Problems.tooManyRequests(wait);
            });
            NewComplaint complaint = form.readOpen311(translation.filing(RequestForm.read(body)), filer);
            return sessions.withTransaction(
                            session -> clock.now(session).chain(now -> filing.file(session, complaint, now)))
                    .map(answer -> (Receipt) answer.body())
                    .map(receipt -> RequestViews.posted(receipt.number(), receipt.accessCode()));
        });
    }

    @GET
    @Path("/requests.{format: json|xml}")
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @SecurityRequirement(name = "bearer")
    @SecurityRequirementsSet
    @Operation(
            operationId = "open311Requests",
            summary = "GeoReport v2: requests, newest first",
            description =
                    "What came in over Open311, without words, place or person; with a token also what the caller has"
                            + " filed, with them. The span is ninety days at most, the last ninety if none is given.")
    public Uni<Response> list(
            @RestPath String format,
            @RestQuery("service_request_id") @Nullable String ids,
            @RestQuery("service_code") @Nullable String codes,
            @RestQuery("start_date") @Nullable String from,
            @RestQuery("end_date") @Nullable String until,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String page,
            @RestQuery("page_size") @Nullable String pageSize) {
        var sent = new Search.Parameters(ids, codes, from, until, status, page, pageSize);
        String reader = reader();
        return Replies.of(Format.of(format), OK, () -> sessions.withTransaction(session ->
                        clock.now(session).chain(now -> requests.find(session, Search.read(sent, reader, now))))
                .map(views::list));
    }

    @GET
    @Path("/requests/{id: [^/.]+}.{format: json|xml}")
    @PermitAll
    @PartnerScope(PartnerScope.COMPLAINTS_READ)
    @SecurityRequirement(name = "bearer")
    @SecurityRequirementsSet
    @Operation(operationId = "open311Request", summary = "GeoReport v2: one request, or several separated by commas")
    public Uni<Response> one(@RestPath String id, @RestPath String format) {
        String reader = reader();
        return Replies.of(Format.of(format), OK, () -> {
            List<Long> serials = Search.serials(id);
            Wanted wanted = new Wanted(reader, serials, List.of(), null, null, null, serials.size(), 0);
            return sessions.withTransaction(session -> requests.find(session, wanted))
                    .map(found -> {
                        if (found.isEmpty()) {
                            throw Problems.notFound();
                        }
                        return views.list(found);
                    });
        });
    }

    private @Nullable String reader() {
        Actor reader = actor.get();
        return reader.isAnonymous() ? null : reader.subject();
    }
}
