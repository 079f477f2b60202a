package org.huiyin.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComingAgainTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "0");
            exchange.sendResponseHeaders(answers.remove(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whoIsToldToComeAgainComesAgainWithTheSameKey() {
        answers.addAll(List.of(503, 429, 201));

        assertThat(post(PATIENCE).status()).isEqualTo(201);

        assertThat(keys).containsExactly("the-same-key", "the-same-key", "the-same-key");
    }

    @Test
    void aRefusalIsAnAnswer() {
        answers.addAll(List.of(422, 201));

        assertThat(post(PATIENCE).status()).isEqualTo(422);

        assertThat(keys).hasSize(1);
    }

    @Test
    void patienceEnds() {
        answers.addAll(List.of(503, 201));

        assertThat(post(Duration.ofNanos(-1)).status()).isEqualTo(503);

        server.stop(0);
        assertThatThrownBy(() -> post(Duration.ofNanos(-1))).isInstanceOf(Trouble.class);
    }

    private Reply post(Duration patience) {
        Api api = new Api().withKeys(() -> "the-same-key");
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return new ComingAgain(patience).until(() -> api.post(url, "", List.of(), null));
    }
}
