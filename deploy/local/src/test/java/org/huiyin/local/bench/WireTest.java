package org.huiyin.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final byte[] ANSWER = "{\"id\":\"中文\",\"n\":1}".getBytes(StandardCharsets.UTF_8);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/plain", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(201, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.createContext("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsSeveralAnswersOverOneConnection() throws IOException {
        try (Wire wire = new Wire("http://127.0.0.1:" + server.getAddress().getPort())) {
            for (int i = 0; i < 3; i++) {
                Wire.Reply plain = wire.send("POST", "/plain", "", ANSWER);
                Wire.Reply chunked = wire.send("GET", "/chunked", "", new byte[0]);

                assertThat(plain.status()).isEqualTo(201);
                assertThat(plain.version()).isEqualTo("\"v1\"");
                assertThat(plain.text("id")).isEqualTo("中文");
                assertThat(plain.text("absent")).isEmpty();
                assertThat(chunked.ok()).isTrue();
                assertThat(chunked.text("id")).isEqualTo("中文");
            }
        }
    }
}
