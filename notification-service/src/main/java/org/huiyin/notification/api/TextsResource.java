package org.huiyin.notification.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huiyin.notification.editing.ReadText;
import org.huiyin.notification.message.Fact;
import org.huiyin.notification.message.TextKey;
import org.huiyin.notification.store.TextRows;
import org.huiyin.notification.store.TextRows.Active;
import org.huiyin.notification.store.TextRows.Version;
import org.huiyin.service.command.IfMatch;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.page.Cursor;
import org.huiyin.service.page.Page;
import org.huiyin.service.sql.RequestSessions;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The texts of letters and inbox entries, one per language, audience and stage, with their history. */
@Cancellable(false)
@Path("/v1/texts")
@Tag(name = "Texts")
public class TextsResource {

    private final RequestSessions sessions;
    private final TextRows rows;
    private final ReadText reading;

    TextsResource(RequestSessions sessions, TextRows rows, ReadText reading) {
        this.sessions = sessions;
        this.rows = rows;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listTexts",
            summary = "All texts by path, with the version in force; 0 is the shipped one")
    public Uni<Page<Listed>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        Cursor read = Cursor.decode(cursor, 1);
        String after = read == null ? "" : read.values().get(0);
        return sessions.withTransaction(session -> rows.standings(session)).map(standings -> {
            Map<String, Long> versions = standings.stream()
                    .collect(Collectors.toMap(
                            one -> one.language() + "/" + one.audience() + "/" + one.stage(),
                            TextRows.InForce::version));
            List<Listed> found = TextKey.all().stream()
                    .filter(key -> key.path().compareTo(after) > 0)
                    .limit(size + 1L)
                    .map(key -> Listed.of(key, versions.getOrDefault(key.path(), 0L)))
                    .toList();
            return Page.of(found, size, one -> Cursor.of(one.path()));
        });
    }

    @GET
    @Path("/{language}/{audience}/{stage}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "showText",
            summary = "The text in force with the facts that it may mention; its ETag is wanted for an activation")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Shown.class)))
    public Uni<Response> show(@BeanParam TextPath path) {
        TextKey key = path.key();
        return sessions.withTransaction(
                session -> rows.standing(session, key).chain(standing -> reading.read(session, key, standing.version())
                        .map(text -> Response.ok(Shown.of(key, text))
                                .header("ETag", IfMatch.tag(standing.activations()))
                                .build())));
    }

    @GET
    @Path("/{language}/{audience}/{stage}/versions")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listTextVersions", summary = "Who proposed what and who activated it, newest first")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Uni<Page<Version>> versions(
            @BeanParam TextPath path,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.LARGEST_SIZE) int size) {
        TextKey key = path.key();
        Cursor read = Cursor.decode(cursor, 1);
        long before = read == null ? Long.MAX_VALUE : read.number(0);
        return sessions.withTransaction(session -> rows.versions(session, key, before, size + 1))
                .map(found -> Page.of(found, size, one -> Cursor.of(one.version())));
    }

    /** A text and the version in force. */
    @Schema(name = "TextListed")
    public record Listed(String path, String language, String audience, String stage, long version) {
        static Listed of(TextKey key, long version) {
            return new Listed(
                    key.path(),
                    key.language().code(),
                    key.audience().slug(),
                    key.stage().slug(),
                    version);
        }
    }

    /** A text with its source. */
    @Schema(name = "Text")
    public record Shown(String path, long version, String author, String source, List<String> facts) {
        static Shown of(TextKey key, Active text) {
            return new Shown(
                    key.path(),
                    text.version(),
                    text.author(),
                    text.source(),
                    Fact.visibleTo(key.audience(), key.stage()).stream()
                            .map(Fact::key)
                            .sorted()
                            .toList());
        }
    }
}
