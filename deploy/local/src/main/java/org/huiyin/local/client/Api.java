package org.huiyin.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huiyin.local.Trouble;
import org.jspecify.annotations.Nullable;

/** Plain calls of the services' REST interfaces, as any partner would make them. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Supplier<String> keys;
    private final Duration patience;

    public Api() {
        this(PATIENCE);
    }

    /** For answers that take longer than most. */
    public Api(Duration patience) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                () -> UUID.randomUUID().toString(),
                patience);
    }

    private Api(HttpClient http, Supplier<String> keys, Duration patience) {
        this.http = http;
        this.keys = keys;
        this.patience = patience;
    }

    /** The same connections, with idempotency keys of one's own. */
    public Api withKeys(Supplier<String> own) {
        return new Api(http, own, patience);
    }

    /** An answer; its body is a missing node where there was none, {@code retryAfter} is the header as it was sent. */
    public record Reply(
            int status, JsonNode body, @Nullable String etag, @Nullable String location, @Nullable String retryAfter) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        public String text(String field) {
            return body.path(field).asText("");
        }

        @Override
        public String toString() {
            return status + (body.isMissingNode() ? "" : " " + body);
        }
    }

    public Reply get(String url, String token) {
        return send(request(url, token).GET().build());
    }

    public Reply get(String url, String token, Map<String, String> headers) {
        HttpRequest.Builder request = request(url, token).GET();
        headers.forEach(request::header);
        return send(request.build());
    }

    /** A command with an idempotency key; the version is sent as If-Match where one is given. */
    public Reply post(String url, String token, Object body, @Nullable String etag) {
        return send(command(url, token, body, etag));
    }

    /** A command that has no body. */
    public Reply post(String url, String token, @Nullable String etag) {
        return send(headers(url, token, etag)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** A command whose body is a file. */
    public Reply postFile(String url, String token, String contentType, Path file) {
        try {
            return send(headers(url, token, null)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A command whose body is a text of another type than JSON, in UTF-8. */
    public Reply postText(String url, String token, String contentType, String text) {
        return send(headers(url, token, null)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    public CompletableFuture<Reply> postLater(String url, String token, Object body, @Nullable String etag) {
        return http.sendAsync(command(url, token, body, etag), HttpResponse.BodyHandlers.ofString())
                .thenApply(Api::reply);
    }

    public CompletableFuture<Reply> getLater(String url, String token) {
        return http.sendAsync(request(url, token).GET().build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Api::reply);
    }

    private HttpRequest command(String url, String token, Object body, @Nullable String etag) {
        try {
            return headers(url, token, etag)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder headers(String url, String token, @Nullable String etag) {
        HttpRequest.Builder request = request(url, token).header("Idempotency-Key", keys.get());
        return etag == null ? request : request.header("If-Match", etag);
    }

    private HttpRequest.Builder request(String url, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(patience);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            return reply(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Trouble(
                    "No answer from " + request.uri() + " (" + e.getClass().getSimpleName() + "): is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Location").orElse(null),
                response.headers().firstValue("Retry-After").orElse(null));
    }

    private static JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
