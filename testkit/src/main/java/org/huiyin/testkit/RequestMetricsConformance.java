package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Metrics of requests name endpoints, and hold nothing of what anybody sent. Subclass it as a Quarkus test. */
public abstract class RequestMetricsConformance {
    private static final String MARKER = "hy-2026-marker-k";
    private static final String REQUESTS = "http_server_requests_seconds_count";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> NO_ENDPOINT =
            Set.of("/{unknown}", "NOT_FOUND", "root", "UNKNOWN", "/cors-preflight");

    @Test
    void noMetricHoldsWhatStandsInAPathHoweverTheRequestEnds() throws IOException {
        Map<String, Set<String>> operations = operations();
        operations.forEach((template, methods) -> methods.forEach(method -> {
            String path = template.replaceAll("\\{[^}]+}", MARKER).replaceAll("\\." + MARKER + "$", ".json");
            for (String authorization : List.of("", "Bearer " + MARKER, Tokens.bearer("s", "analyst"))) {
                request(authorization).request(method, path);
            }
            request("").request(method, path + ";" + MARKER);
        }));
        request("").get("/" + MARKER + "/" + MARKER);
        request("").get("/v1/" + MARKER);

        Scrape scrape = Scrape.now();
        assertThat(scrape.lines()).noneMatch(line -> line.contains(MARKER));
        var known = new HashSet<>(operations.keySet());
        known.addAll(NO_ENDPOINT);
        assertThat(scrape.labels("uri"))
                .filteredOn(uri -> !uri.startsWith("/test/")) // endpoints of other tests
                .extracting(uri -> uri.replaceAll(": [^}]+}", "}")) // what a parameter may be
                .isSubsetOf(known);
    }

    @Test
    void aRefusedRequestIsCountedAtItsEndpointWithItsTime() throws IOException {
        String template = operations().entrySet().stream()
                .filter(path -> path.getValue().contains("get") && path.getKey().contains("{"))
                .map(Map.Entry::getKey)
                .filter(path ->
                        request("").get(path.replaceAll("\\{[^}]+}", MARKER)).statusCode() == 401)
                .findFirst()
                .orElseThrow();

        Scrape scrape = Scrape.now();
        String uri = "uri=\"" + template + '"';
        assertThat(scrape.value(REQUESTS, uri, "status=\"401\"", "outcome=\"CLIENT_ERROR\""))
                .isPositive();
        assertThat(scrape.value("http_server_requests_seconds_bucket", uri, "status=\"401\"", "le=\"10.0\""))
                .isPositive();
    }

    private static RequestSpecification request(String authorization) {
        RequestSpecification request = RestAssured.given()
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Idempotency-Key", MARKER);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Map<String, Set<String>> operations() throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(Path.of("openapi.yaml"))).path("paths").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, path -> path.getValue().properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(METHODS::contains)
                                .collect(Collectors.toSet())));
    }
}
