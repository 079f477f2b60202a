package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huiyin.bus.event.Topic;
import org.huiyin.intake.RealMessages;
import org.huiyin.intake.RealMessages.Message;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Imports real messages of citizens through the API. They are no part of this project: where the file is absent the test
 * is skipped, and says so.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RealMessagesTest {
    private static final int AT_ONCE = 8;
    /** Below what one application may ask in a minute. */
    private static final int AN_APPLICATIONS_BUDGET = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String clerk = Tokens.bearer("li", "intake-clerk");
    private int filed;

    @Test
    void noneIsLostAndEachStaysAsItWas() throws IOException {
        List<Message> messages = RealMessages.read("the import of real messages");
        List<String> numbers = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            numbers.addAll(file(messages.subList(from, Math.min(from + AT_ONCE, messages.size()))));
        }
        assertThat(Rows.number("select count(*) from complaint where filer like ?", Tokens.ISSUER + "|importer-%"))
                .isEqualTo(messages.size());
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, messages.size());
            assertUnchanged(messages.subList(from, to), numbers.subList(from, to));
        }
        await().atMost(Duration.ofMinutes(5))
                .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
        assertTopicsHoldCodesOnly();
    }

    private List<String> file(List<Message> messages) {
        return send(messages.stream().map(this::filing).toList()).stream()
                .map(answer -> answer.path("number").asText())
                .toList();
    }

    private HttpRequest filing(Message message) {
        Map<String, Object> body = Client.anonymous();
        body.put("category", "other");
        body.put("territory", "HY");
        body.put("source", "provincial");
        body.put("externalId", message.id());
        body.put("title", message.title());
        body.put("text", message.body());
        return HttpRequest.newBuilder(service.resolve("/v1/complaints"))
                .header("Authorization", Tokens.bearer("importer-" + filed++ / AN_APPLICATIONS_BUDGET, "partner"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)))
                .build();
    }

    private void assertUnchanged(List<Message> messages, List<String> numbers) {
        List<JsonNode> answers = send(numbers.stream()
                .map(number -> HttpRequest.newBuilder(service.resolve("/v1/complaints/" + number))
                        .header("Authorization", clerk)
                        .build())
                .toList());
        for (int i = 0; i < messages.size(); i++) {
            // booleans only: a failing assertion must not print a citizen's words
            assertThat(answers.get(i)
                            .path("title")
                            .asText()
                            .equals(messages.get(i).title()))
                    .as("title of message " + messages.get(i).id())
                    .isTrue();
            assertThat(answers.get(i)
                            .path("text")
                            .asText()
                            .equals(messages.get(i).body()))
                    .as("text of message " + messages.get(i).id())
                    .isTrue();
        }
    }

    private List<JsonNode> send(List<HttpRequest> requests) {
        List<CompletableFuture<HttpResponse<byte[]>>> running = requests.stream()
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()))
                .toList();
        return running.stream()
                .map(CompletableFuture::join)
                .map(RealMessagesTest::json)
                .toList();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isIn(200, 201);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new IllegalStateException("answer is no JSON");
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** No Chinese character at all: events are made of ids, codes and times. */
    private static void assertTopicsHoldCodesOnly() {
        for (Topic topic : List.of(Topic.COMPLAINTS, Topic.CONTACTS)) {
            var events = TestBus.read(topic);
            assertThat(events).noneMatch(event -> event.body().codePoints().anyMatch(Character::isIdeographic));
            assertThat(PublishedLanguage.violations(events)).isEmpty();
        }
    }
}
