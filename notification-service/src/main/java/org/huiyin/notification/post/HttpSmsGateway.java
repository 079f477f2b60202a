package org.huiyin.notification.post;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.sending.AttemptResult;

/**
 * A provider behind plain HTTP: POST of {@code {"id","to","text"}} with a bearer token and the delivery's id as
 * {@code Idempotency-Key}. 2xx is accepted, 4xx other than 408 and 429 is for good, the rest is tried again.
 */
@ApplicationScoped
class HttpSmsGateway implements SmsGateway {

    private final HttpClient client;
    private final TellingConfig.Sms config;

    HttpSmsGateway(Vertx vertx, TellingConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(5_000));
        this.config = config.sms();
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Uni<AttemptResult> send(UUID delivery, String phone, String text) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(
                        config.url().orElseThrow(() -> new IllegalStateException("huiyin.telling.sms.url is missing")))
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", delivery.toString());
        config.token().ifPresent(token -> request.putHeader("Authorization", "Bearer " + token));
        var message =
                new JsonObject().put("id", delivery.toString()).put("to", phone).put("text", text);
        return HttpCall.of(client, request, message.encode()).map(HttpSmsGateway::result);
    }

    private static AttemptResult result(HttpCall.Reply reply) {
        if (reply.accepted()) {
            return new AttemptResult.Accepted(reply.detail("sms"));
        }
        boolean passing =
                reply.status() < 400 || reply.status() >= 500 || reply.status() == 408 || reply.status() == 429;
        return passing
                ? new AttemptResult.Troubled(reply.detail("sms"), reply.retryAfter())
                : new AttemptResult.Rejected(reply.detail("sms"));
    }
}
