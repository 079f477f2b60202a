package org.huiyin.service.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.WriteStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.huiyin.service.file.TemporaryFile;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A request body that was written into a temporary file as it arrived: never in memory as a whole. Only this user can read the file,
 * and whoever asked for it closes it.
 *
 * @param bytes its length
 * @param sha256 of its content, in hexadecimal digits
 */
public record SpooledBody(TemporaryFile file, long bytes, String sha256) implements AutoCloseable {

    /** Writes the body of a request that nobody has read yet. 413 as soon as it is longer than allowed, whatever it announced. */
    public static Uni<SpooledBody> of(HttpServerRequest request, Vertx vertx, long largest) {
        return of(request, vertx, largest, () -> TemporaryFile.create("upload"));
    }

    /** The same into a file that the caller chooses. */
    public static Uni<SpooledBody> of(
            HttpServerRequest request, Vertx vertx, long largest, Supplier<TemporaryFile> place) {
        Context caller = vertx.getOrCreateContext();
        Uni<SpooledBody> written = Uni.createFrom().emitter(emitter -> {
            TemporaryFile file = place.get();
            vertx.fileSystem()
                    .open(file.path().toString(), new OpenOptions().setWrite(true))
                    .compose(out -> pipe(request, new Measured(out, file, largest)))
                    .onSuccess(emitter::complete)
                    .onFailure(fault -> {
                        file.close();
                        emitter.fail(fault instanceof TooLong ? Problems.tooLarge(largest) : fault);
                    });
        });
        return written.emitOn(command -> caller.runOnContext(nothing -> command.run()));
    }

    @Override
    public void close() {
        file.close();
    }

    private static Future<SpooledBody> pipe(HttpServerRequest request, Measured measured) {
        return request.pipeTo(measured).map(nothing -> measured.spooled());
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts and hashes what goes into the file. */
    private static final class Measured implements WriteStream<Buffer> {
        private final AsyncFile out;
        private final TemporaryFile file;
        private final long largest;
        private final MessageDigest digest = sha256();
        private long bytes;

        Measured(AsyncFile out, TemporaryFile file, long largest) {
            this.out = out;
            this.file = file;
            this.largest = largest;
        }

        SpooledBody spooled() {
            return new SpooledBody(file, bytes, HexFormat.of().formatHex(digest.digest()));
        }

        @Override
        public Future<Void> write(Buffer data) {
            bytes += data.length();
            if (bytes > largest) {
                return Future.failedFuture(new TooLong());
            }
            digest.update(data.getBytes());
            return out.write(data);
        }

        @Override
        public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
            write(data).onComplete(handler);
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            out.end(handler);
        }

        @Override
        public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
            out.exceptionHandler(handler);
            return this;
        }

        @Override
        public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
            out.setWriteQueueMaxSize(size);
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return bytes <= largest
                    && out.writeQueueFull(); // what is too long is not written, and its file may be closed
        }

        @Override
        public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
            out.drainHandler(handler);
            return this;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every JDK has SHA-256", impossible);
            }
        }
    }
}
