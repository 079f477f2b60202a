package org.huiyin.notification.post;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One POST, of which only status and Retry-After are read. The answer's body is never read at all: the connection is shut
 * once its head is there, so a partner can neither fill our memory nor speak to our staff. Redirects are not followed.
 */
final class HttpCall {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_READ = 16_384;

    private HttpCall() {}

    /** Never fails: an unreachable server is a reply with status 0. */
    static Uni<Reply> of(HttpClient client, RequestOptions options, String body) {
        var call = new Call();
        return Uni.createFrom()
                .<Reply>emitter(emitter -> client.request(options.setFollowRedirects(false))
                        .compose(request -> call.begin(request).send(Buffer.buffer(body)))
                        .onSuccess(response -> emitter.complete(head(response)))
                        .onFailure(emitter::fail))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(HttpCall::unreachable)
                .onTermination()
                .invoke(call::end);
    }

    /** The same, with the first kilobytes of the answer: for providers that the office has chosen itself. */
    static Uni<Read> read(HttpClient client, RequestOptions options, String body) {
        var call = new Call();
        return Uni.createFrom()
                .<Read>emitter(emitter -> client.request(options.setFollowRedirects(false))
                        .compose(request -> call.begin(request).send(Buffer.buffer(body)))
                        .compose(HttpCall::beginning)
                        .onSuccess(emitter::complete)
                        .onFailure(emitter::fail))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(fault -> new Read(unreachable(fault), ""))
                .onTermination()
                .invoke(call::end);
    }

    private static Future<Read> beginning(HttpClientResponse response) {
        Promise<Read> whole = Promise.promise();
        Buffer kept = Buffer.buffer();
        response.handler(chunk -> {
            kept.appendBuffer(chunk, 0, Math.min(chunk.length(), MOST_READ - kept.length()));
            if (kept.length() >= MOST_READ) {
                whole.tryComplete(new Read(head(response), kept.toString()));
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(new Read(head(response), kept.toString())));
        return whole.future();
    }

    private static Reply head(HttpClientResponse response) {
        return new Reply(
                response.statusCode(),
                "http-" + response.statusCode(),
                RetryAfter.of(response.getHeader("Retry-After")));
    }

    private static Reply unreachable(Throwable fault) {
        boolean late = fault instanceof TimeoutException || fault instanceof io.smallrye.mutiny.TimeoutException;
        return new Reply(0, late ? "timeout" : "unreachable", Optional.empty());
    }

    /** @param status 0 if there was no answer */
    record Reply(int status, String word, Optional<Duration> retryAfter) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }

        String detail(String channel) {
            return channel + "-" + word;
        }
    }

    /** @param body empty if there was no answer */
    record Read(Reply reply, String body) {}

    /** The request under way, so that it can be ended whenever the waiting ends. */
    private static final class Call {
        private @Nullable HttpClientRequest request;
        private boolean ended;

        synchronized HttpClientRequest begin(HttpClientRequest begun) {
            request = begun;
            if (ended) {
                begun.connection().close();
            }
            return begun;
        }

        synchronized void end() {
            ended = true;
            if (request != null) {
                request.connection().close();
            }
        }
    }
}
