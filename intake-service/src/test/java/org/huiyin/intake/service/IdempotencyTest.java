package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The same request, however often and however many at a time, is one complaint. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class IdempotencyTest {
    private static final int KEYS = 1_000;
    private static final int COPIES = 20;

    @TestHTTPResource("/v1/complaints")
    URI complaints;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = Tokens.bearer("copyist", "complainant");

    @Test
    void aThousandKeysInTwentyParallelCopiesAreAThousandComplaints() throws IOException {
        Map<String, Object> body = Client.complaint();
        String json = new ObjectMapper().writeValueAsString(body);
        long accepted = 0;
        for (int key = 0; key < KEYS; key++) {
            accepted += sendCopies(json, UUID.randomUUID().toString());
        }
        assertThat(accepted).isEqualTo(KEYS);
        assertThat(Rows.number("select count(*) from complaint where filer = ?", Tokens.ISSUER + "|copyist"))
                .isEqualTo(KEYS);
        assertThat(Rows.number(
                        "select count(*) from outbox join complaint on complaint.id = aggregate_id"
                                + " where filer = ? and type = 'complaint.filed.v1'",
                        Tokens.ISSUER + "|copyist"))
                .isEqualTo(KEYS);
    }

    /** Sends all copies of one key at once; counts the different complaints in their answers. */
    private long sendCopies(String json, String key) {
        HttpRequest request = HttpRequest.newBuilder(complaints)
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        List<CompletableFuture<HttpResponse<String>>> copies = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            copies.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                copies.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        return answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(HttpResponse::body)
                .distinct()
                .count();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        Client.post(Client.owner(), "/v1/complaints", Client.complaint(), key)
                .then()
                .statusCode(201);
        Map<String, Object> other = Client.complaint();
        other.put("title", "another title");
        Response refused = Client.post(Client.owner(), "/v1/complaints", other, key);
        refused.then().statusCode(422);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherComplaint() {
        String key = UUID.randomUUID().toString();
        Response mine = Client.post(Client.owner(), "/v1/complaints", Client.complaint(), key);
        Response theirs = Client.post(Client.as("liu", "complainant"), "/v1/complaints", Client.complaint(), key);
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.<String>path("number")).isNotEqualTo(mine.path("number"));
    }
}
