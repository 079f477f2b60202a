package org.huiyin.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.command.IdempotencyRows.Lookup;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command once per idempotency key. One transaction holds the key's lock, the step and the stored answer; a crash
 * leaves all or nothing, so a client may always ask again with the same key.
 */
@ApplicationScoped
public class Commands {
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final RequestSessions sessions;
    private final IdempotencyRows rows;
    private final ObjectMapper json;

    public Commands(RequestSessions sessions, IdempotencyRows rows, ObjectMapper json) {
        this.sessions = sessions;
        this.rows = rows;
        this.json = json;
    }

    /** Answers with the step's answer, or with the stored one and {@code Idempotent-Replayed: true}. */
    public Uni<Response> run(CommandContext context, Object request, Step step) {
        var seal = new AnswerSeal(context.scope(), context.key());
        var command = new Command(context.scope(), seal, fingerprint(request), step);
        return once(command)
                .onFailure(IdempotencyRows.Overtaken.class)
                .retry()
                .atMost(1)
                .onFailure(IdempotencyRows.Overtaken.class)
                .transform(overtaken -> Problems.stillRunning());
    }

    private Uni<Response> once(Command command) {
        return sessions.withTransaction(
                session -> rows.lookUp(session, command.seal().hash()).chain(found -> decide(session, found, command)));
    }

    private Uni<Response> decide(Mutiny.Session session, Lookup found, Command command) {
        if (!found.locked()) {
            return Uni.createFrom().failure(Problems.stillRunning());
        }
        byte[] answer = found.answer();
        if (answer != null) {
            return replay(found.fingerprint(), answer, command);
        }
        return command.step().run(session, found.now()).chain(fresh -> remember(session, command, fresh, found.now()));
    }

    private Uni<Response> replay(byte[] fingerprint, byte[] answer, Command command) {
        if (!Arrays.equals(fingerprint, command.fingerprint())) {
            return Uni.createFrom()
                    .failure(Problems.unprocessable(
                            "", "idempotency-key-reused", "This Idempotency-Key was used with another body."));
        }
        try {
            Stored stored = json.readValue(command.seal().open(answer), Stored.class);
            return Uni.createFrom()
                    .item(response(stored).header("Idempotent-Replayed", "true").build());
        } catch (GeneralSecurityException | IOException e) {
            return Uni.createFrom().failure(new IllegalStateException("stored answer can't be read", e));
        }
    }

    private Uni<Response> remember(Mutiny.Session session, Command command, Answer answer, Instant now) {
        var stored = new Stored(answer.status(), answer.location(), answer.etag(), json.valueToTree(answer.body()));
        byte[] sealed;
        try {
            sealed = command.seal().seal(json.writeValueAsBytes(stored));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            return Uni.createFrom().failure(new IllegalStateException("answer can't be stored", e));
        }
        var row = new IdempotencyRows.Row(
                command.scope(), command.seal().hash(), command.fingerprint(), sealed, now, now.plus(REMEMBERED));
        return session.flush().chain(() -> rows.add(session, row)).replaceWith(() -> response(stored)
                .build());
    }

    private byte[] fingerprint(Object request) {
        try {
            return AnswerSeal.sha256().digest(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("request has no JSON form", e);
        }
    }

    private static Response.ResponseBuilder response(Stored stored) {
        Response.ResponseBuilder builder = Response.status(stored.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(stored.body());
        if (stored.location() != null) {
            builder.header(HttpHeaders.LOCATION, stored.location());
        }
        if (stored.etag() != null) {
            builder.header(HttpHeaders.ETAG, stored.etag());
        }
        return builder;
    }

    private record Command(String scope, AnswerSeal seal, byte[] fingerprint, Step step) {}

    private record Stored(int status, @Nullable String location, @Nullable String etag, JsonNode body) {}
}
