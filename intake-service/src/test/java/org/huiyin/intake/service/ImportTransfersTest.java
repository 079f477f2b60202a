package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** How many files may be on their way, and how many may wait. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportTransfersTest {
    private static final String INTO = "source=shuangqian&profile=complaints";
    private static final Duration LONG = Duration.ofMinutes(2);

    @ConfigProperty(name = "huiyin.scratch")
    Path scratch;

    @Test
    void twoFilesAreReceivedAtATimeAndWhoHangsUpLeavesThePlace() throws IOException {
        try (Socket first = connected();
                Socket second = connected()) {
            sendHalf(first, "/v1/imports?" + INTO);
            sendHalf(second, "/v1/register-imports?data=HELPERS");
            await().atMost(LONG).until(() -> arriving() == 2);

            Response third = Sheets.sendCsv(INTO, Sheets.rows("THIRD", 1));

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.header("Retry-After")).isEqualTo("5");
        }
        await().atMost(LONG).until(() -> arriving() == 0);
        try (Socket one = connected()) {
            sendHalf(one, "/v1/imports?" + INTO);
            await().atMost(LONG).until(() -> arriving() == 1);
            assertThat(Sheets.ended(Sheets.sendCsv(INTO, Sheets.rows("AFTER", 1)))
                            .getString("state"))
                    .isEqualTo("DONE");
        }
        await().atMost(LONG).until(() -> arriving() == 0);
        assertThat(Rows.number("select count(*) from complaint where external_id like 'THIRD-%'"))
                .isZero();
    }

    @Test
    void whoseThreeFilesHaveNotEndedSendsNoFourth() {
        Rows.update("create function hold_up() returns trigger language plpgsql as $$ begin"
                + " raise exception 'held up'; end $$");
        Rows.update(
                "create trigger hold_up before insert on complaint_import_row for each row execute function hold_up()");
        List<String> waiting = new ArrayList<>();
        try {
            for (int file = 1; file <= 3; file++) {
                waiting.add(accepted("waits", "W" + file));
            }
            Response fourth = send("waits", "W4");
            assertThat(fourth.statusCode()).isEqualTo(409);
            assertThat(fourth.<String>path("type")).endsWith("/too-many-imports");
            waiting.add(accepted("another", "W5"));
        } finally {
            Rows.update("drop trigger hold_up on complaint_import_row");
            Rows.update("drop function hold_up()");
        }

        TestClock.moveBy(Duration.ofMinutes(1));
        await().atMost(LONG).untilAsserted(() -> assertThat(waiting)
                .allMatch(id -> Sheets.state(id).equals("DONE")));
        TestClock.reset();

        accepted("waits", "W4");
    }

    private static String accepted(String subject, String prefix) {
        Response answer = send(subject, prefix);
        answer.then().statusCode(202);
        return answer.path("id");
    }

    private static Response send(String subject, String prefix) {
        byte[] file = Sheets.rows(prefix, 2).getBytes(StandardCharsets.UTF_8);
        return Sheets.send(Client.as(subject, "intake-clerk"), INTO, "text/csv", file);
    }

    /** A sender that stops in the middle of a file. */
    private static void sendHalf(Socket socket, String path) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\nAuthorization: " + Tokens.bearer("li", "intake-clerk")
                + "\r\nContent-Length: 100000\r\n\r\n" + Sheets.HEADER;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static Socket connected() throws IOException {
        return new Socket("localhost", RestAssured.port);
    }

    private int arriving() {
        return ReceivedFiles.in(scratch).size();
    }
}
