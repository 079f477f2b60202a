package org.huiyin.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatDoesNotArriveInTimeIsRefused() throws Exception {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<Throwable> refusal = new CompletableFuture<>();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> new IncomingFile(request, vertx, 1_000, Duration.ofMillis(200))
                        .spool(folder.resolve("received"))
                        .subscribe()
                        .with(arrived -> refusal.cancel(false), refusal::complete))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(2, TimeUnit.MINUTES);

        Socket slow = halfSent(server.actualPort());
        try {
            assertThat(refusal.get(2, TimeUnit.MINUTES)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
                assertThat(problem.getStatusCode()).isEqualTo(400);
                assertThat(problem.getType().toString()).endsWith("/too-slow");
            });
        } finally {
            slow.close();
            vertx.close();
        }
    }

    private static Socket halfSent(int port) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
