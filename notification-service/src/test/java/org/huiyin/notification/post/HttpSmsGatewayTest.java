package org.huiyin.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.sending.AttemptResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsGatewayTest {

    private static final UUID DELIVERY = UUID.randomUUID();

    private final Vertx vertx = Vertx.vertx();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private volatile int answer = 200;

    @BeforeEach
    void startProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::take);
        provider.start();
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsNumberTextAndKeyToTheProvider() {
        assertThat(send()).isEqualTo(new AttemptResult.Accepted("sms-http-200"));
        assertThat(received)
                .singleElement()
                .isEqualTo("Bearer secret " + DELIVERY + " {\"id\":\"" + DELIVERY
                        + "\",\"to\":\"13800001234\",\"text\":\"您的诉求已收到\"}");
    }

    @Test
    void tellsWhatIsForGoodFromWhatMayPass() {
        answer = 400;
        assertThat(send()).isEqualTo(new AttemptResult.Rejected("sms-http-400"));
        answer = 503;
        assertThat(send()).isEqualTo(new AttemptResult.Troubled("sms-http-503", Optional.of(Duration.ofSeconds(30))));
        provider.stop(0);
        assertThat(send()).isEqualTo(new AttemptResult.Troubled("sms-unreachable"));
    }

    private AttemptResult send() {
        TellingConfig config = new SmallRyeConfigBuilder()
                .withMapping(TellingConfig.class)
                .withDefaultValues(Map.of(
                        "huiyin.telling.office.zh", "办",
                        "huiyin.telling.office.en", "Office",
                        "huiyin.telling.sms.url",
                                "http://127.0.0.1:" + provider.getAddress().getPort() + "/send",
                        "huiyin.telling.sms.token", "secret"))
                .build()
                .getConfigMapping(TellingConfig.class);
        return new HttpSmsGateway(vertx, config)
                .send(DELIVERY, "13800001234", "您的诉求已收到")
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.getResponseHeaders().add("Retry-After", "30");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
