package org.huiyin.intake.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.huiyin.intake.attaching.Incoming;
import org.huiyin.service.file.TemporaryFile;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.web.SpooledBody;

/** The body of a request on its way into a file. Its sender waits until the file is wanted, and whoever may not send it never need to. */
final class IncomingFile implements Incoming {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final long largest;
    private final Duration limit;

    /** @param largest bytes of the longest file that is taken */
    IncomingFile(HttpServerRequest request, Vertx vertx, long largest) {
        this(request, vertx, largest, LIMIT);
    }

    IncomingFile(HttpServerRequest request, Vertx vertx, long largest, Duration limit) {
        this.request = request.pause();
        this.vertx = vertx;
        this.largest = largest;
        this.limit = limit;
    }

    @Override
    public Uni<Received> writeTo(Path file) {
        if (request.isEnded()) {
            return Uni.createFrom().failure(Problems.unprocessable("", "empty", "The file is empty."));
        }
        return spool(file).map(body -> new Received(file, body.sha256()));
    }

    /** Writes what arrives into a new file; 400 if that takes longer than five minutes. */
    Uni<SpooledBody> spool(Path file) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return SpooledBody.of(request, vertx, largest, () -> new TemporaryFile(file))
                .ifNoItem()
                .after(limit)
                .failWith(() -> Problems.badRequest("too-slow", "The file took longer than five minutes to arrive."));
    }

    /** Lets the rest of what nobody wants pass by, so that its sender reads the answer; whoever goes on for too long is cut off. */
    void abandon() {
        if (request.isEnded()) {
            return;
        }
        long[] passed = {0};
        request.exceptionHandler(gone -> {});
        request.endHandler(end -> {});
        request.handler(piece -> {
            passed[0] += piece.length();
            if (passed[0] > largest) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
