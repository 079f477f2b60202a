package org.huiyin.service.command;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.huiyin.service.identity.CurrentActor;
import org.huiyin.service.problem.Problems;

/** Who sends which command with which idempotency key; 400 if the key is missing or too easy to guess. */
@RequestScoped
public class CommandContext {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,255}");

    private final HttpServerRequest request;
    private final CurrentActor actor;

    public CommandContext(HttpServerRequest request, CurrentActor actor) {
        this.request = request;
        this.actor = actor;
    }

    /** Refuses before a large body is received what would be refused after it. */
    public void check() {
        key();
    }

    String key() {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            throw Problems.badRequest("idempotency-key-required", "Send an Idempotency-Key, for example a new UUID.");
        }
        if (!KEY.matcher(key).matches()) {
            throw Problems.badRequest(
                    "bad-idempotency-key", "An Idempotency-Key has 16 to 255 visible ASCII characters.");
        }
        return key;
    }

    /** Within this, a key means the same command: subject, method and path. */
    String scope() {
        return actor.get().subject() + " " + request.method() + " " + request.path();
    }
}
