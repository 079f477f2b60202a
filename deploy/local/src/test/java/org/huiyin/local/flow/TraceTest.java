package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.local.ServiceName;
import org.huiyin.local.flow.SpanCollector.Seen;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With tracing on, one filing is one trace through all four services, and nothing in it tells who complained. */
@Order(95)
@ExtendWith(SharedStack.class)
class TraceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String AGENT = "marker-agent/7";
    private static final String MAILBOX = "marker-traced@example.com";
    private static final String WORDS = "Marker words of a traced complainant";

    private final Stack stack;

    TraceTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void aFilingIsOneTraceThroughAllFourServicesAndTellsNobody() throws Exception {
        try (var collector = new SpanCollector()) {
            for (ServiceName service : ServiceName.values()) {
                stack.kill(service.word());
                stack.restart(service, collector.options());
            }

            String number = file();

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(servicesOf(collector.seen())).contains("intake", "dispatch", "evaluation", "notification");
                assertThat(ours(collector.seen()))
                        .extracting(Seen::name)
                        .contains("POST /v1/complaints", "apply complaint.filed.v1", "apply case.opened.v1");
            });
            List<Seen> trace = ours(collector.seen());
            assertThat(trace)
                    .as("dispatch acts beneath intake's request, the others beneath dispatch")
                    .filteredOn(span -> span.name().equals("apply complaint.filed.v1"))
                    .allSatisfy(span -> assertThat(named(trace, span.parent())).isEqualTo("intake"));
            for (String telling : List.of(AGENT, MAILBOX, WORDS, number)) {
                assertThat(collector.holds(telling)).as(telling).isFalse();
            }
            assertThat(collector.holds("complaint.filed.v1"))
                    .as("a word that is there is found")
                    .isTrue();
        }
    }

    private static List<Seen> ours(List<Seen> spans) {
        return spans.stream().filter(span -> span.trace().equals(TRACE)).toList();
    }

    private static Set<String> servicesOf(List<Seen> spans) {
        return ours(spans).stream().map(Seen::service).collect(Collectors.toSet());
    }

    private static String named(List<Seen> spans, String id) {
        return spans.stream()
                .filter(span -> span.span().equals(id))
                .map(Seen::service)
                .findFirst()
                .orElse("nobody");
    }

    private String file() throws Exception {
        String body =
                """
                {"kind": "COMPLAINT", "category": "funding", "territory": "HY-01", "title": "%s", "text": "%s",
                 "channel": "WEB", "contact": {"email": "%s"}}"""
                        .formatted(WORDS, WORDS, MAILBOX);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.deployment().intake() + "/v1/complaints"))
                .header("Authorization", "Bearer " + stack.deployment().tokens().of("complainant"))
                .header("Content-Type", "application/json")
                .header("User-Agent", AGENT)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> filed = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String location = filed.headers().firstValue("Location").orElseThrow();
        String number = location.substring(location.lastIndexOf('/') + 1);
        HttpRequest read = HttpRequest.newBuilder(
                        URI.create(stack.deployment().intake() + "/v1/complaints/" + number + "?words=" + number))
                .header("Authorization", "Bearer " + stack.deployment().tokens().of("complainant"))
                .header("User-Agent", AGENT)
                .build();
        HttpClient.newHttpClient().send(read, HttpResponse.BodyHandlers.discarding());
        return number;
    }
}
