package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** What a complainant wrote is in no table, topic or log in the clear. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SecrecyTest {
    private static final List<String> MARKERS = List.of(
            "暗号标题", "暗号正文", "暗号姓名", "anhao@example.com", "13912345678", "暗号来源", "暗号补充", "暗号答复", "anonymous words");

    @Inject
    BusSealer sealer;

    @Test
    void keepsEveryMarkerSealed() {
        Listener log = new Listener();
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("org.huiyin");
        Level usual = ours.getLevel();
        root.addHandler(log);
        ours.setLevel(Level.ALL);
        List<String> codes = new ArrayList<>();
        try {
            live(codes);
            ours.fine("a complaint lived");
        } finally {
            ours.setLevel(usual);
            root.removeHandler(log);
        }
        List<String> secrets = new ArrayList<>(MARKERS);
        secrets.addAll(codes);
        secrets.addAll(codes.stream().map(code -> code.replace("-", "")).toList());
        assertHidden("table", tables(), secrets);
        assertHidden("topic", topics(), secrets);
        assertThat(log.lines).as("the log is heard").anyMatch(line -> line.contains("a complaint lived"));
        assertHidden("log", String.join("\n", log.lines), secrets);
    }

    /** A complaint with a marker in every place, through its life; and refusals, whose handling might log. */
    private void live(List<String> codes) {
        Map<String, Object> body = Client.complaint();
        body.put("title", "暗号标题");
        body.put("text", "暗号正文");
        body.put("contact", Map.of("name", "暗号姓名", "email", "anhao@example.com", "phone", "13912345678"));
        body.put("onBehalf", Map.of("reference", "暗号来源"));
        var clerk = Client.as("clerk", "intake-clerk");
        Filed filed = Filed.from(Client.file(clerk, body));
        codes.add(filed.accessCode());
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/supplements", Map.of("text", "暗号补充"))
                .then()
                .statusCode(201);
        new Case(filed).opened().assigned("S0001").resolved(sealer, "暗号答复").heard();
        assertThat(Client.withCode(filed.accessCode()).get(filed.path()).<String>path("answer.text"))
                .isEqualTo("暗号答复");

        Map<String, Object> anonymous = Client.anonymous();
        anonymous.put("text", "anonymous words");
        codes.add(Filed.from(Client.file(Client.nobody(), anonymous)).accessCode());

        body.put("category", "暗号标题");
        Client.file(Client.as("clerk", "intake-clerk"), body).then().statusCode(422);
        body.put("暗号正文", "13912345678");
        Client.file(Client.as("clerk", "intake-clerk"), body).then().statusCode(400);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
    }

    private static void assertHidden(String place, String content, List<String> secrets) {
        assertThat(content).as(place).isNotBlank();
        for (String secret : secrets) {
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(content.contains(secret)).as(place + " shows " + secret).isFalse();
            assertThat(content.contains(hex))
                    .as(place + " holds the bytes of " + secret)
                    .isFalse();
        }
    }

    /** Every row of every table as text, bytes in hex. */
    private static String tables() {
        StringBuilder content = new StringBuilder();
        for (var table : Rows.of("select tablename from pg_tables where schemaname = 'public'")) {
            for (var row : Rows.of("select t::text as row from \"" + table.get("tablename") + "\" t")) {
                content.append(row.get("row")).append('\n');
            }
        }
        return content.toString();
    }

    private static String topics() {
        StringBuilder content = new StringBuilder();
        TestBus.allTopics().forEach(topic -> TestBus.read(topic).stream()
                .map(Envelope::toString)
                .forEach(event -> content.append(event).append('\n')));
        return content.toString();
    }

    /** Hears everything that is logged, at every level. */
    private static final class Listener extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        private Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
