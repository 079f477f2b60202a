package org.huiyin.intake.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Clients that hang up before they are answered: what they sent is done, once, and its answer waits for them. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class DepartedClientsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CLIENTS = 40;

    private final ObjectMapper json = new ObjectMapper();
    private final String batch = "gone-" + UUID.randomUUID() + "-";

    @Test
    void whatTheySentIsFiledAndTheSameKeyGetsTheAnswer() throws Exception {
        String source = SourcesTest.registered(Map.of());
        for (int client = 0; client < CLIENTS; client++) {
            sendAndHangUp("/v1/complaints", "complainant", complaint(source), key(client), client);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Rows.number("select count(*) from complaint where source = ?", source))
                        .isEqualTo(CLIENTS));
        Response again = Client.post(Client.owner(), "/v1/complaints", complaint(source), key(7));
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    /** Registering asks for the caller in the middle of the transaction. */
    @Test
    void aSourceIsRegisteredByWhomeverSentIt() throws Exception {
        for (int client = 0; client < CLIENTS; client++) {
            var source = Map.of("code", code(client), "zh", "联企e站", "en", "E-station");
            sendAndHangUp("/v1/sources", "admin", source, key(client), client);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Rows.number("select count(*) from source where code like ?", code("%")))
                        .isEqualTo(CLIENTS));
    }

    /** Goes a little later each time: while its request is read, while it waits for a connection, between two statements. */
    private void sendAndHangUp(String path, String role, Object body, String key, int afterMillis) throws Exception {
        byte[] content = json.writeValueAsBytes(body);
        String head = "POST " + path + " HTTP/1.1\r\nHost: huiyin\r\nContent-Type: application/json\r\n"
                + "Authorization: " + Tokens.bearer(Client.OWNER, role) + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: " + content.length + "\r\n\r\n";
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            Thread.sleep(afterMillis / 2);
        }
    }

    private Map<String, Object> complaint(String source) {
        Map<String, Object> body = new LinkedHashMap<>(Client.complaint());
        body.put("source", source);
        return body;
    }

    private String key(int client) {
        return "key-" + batch + client;
    }

    private String code(Object client) {
        return "g" + batch.substring(5, 13) + "-" + client;
    }
}
