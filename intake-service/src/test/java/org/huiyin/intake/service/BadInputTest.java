package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: a problem that says what is wrong and where, nothing stored, never a 5xx. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BadInputTest {
    private static final String VALID =
            """
            {"kind":"COMPLAINT","category":"tax","territory":"HY-01","title":"t","text":"x","channel":"WEB","anonymous":true}""";

    private static final String KEY = "a-key-for-what-is-refused-anyway";
    private static final String JSON = "application/json";

    @TestHTTPResource("/v1/complaints")
    URI complaints;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private long stored;

    @BeforeEach
    void count() {
        stored = rows();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(rows()).isEqualTo(stored);
    }

    private static long rows() {
        return Rows.number("select (select count(*) from complaint) + (select count(*) from outbox)"
                + " + (select count(*) from idempotency_key) + (select count(*) from enterprise)");
    }

    record Malformed(String name, String body) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Malformed> malformed() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        return List.of(
                new Malformed("no body", ""),
                new Malformed("no JSON", "kind=COMPLAINT"),
                new Malformed("half of it", VALID.substring(0, 30)),
                new Malformed("null", "null"),
                new Malformed("a list", "[]"),
                new Malformed("a word", "\"x\""),
                new Malformed("text behind it", VALID + "{}"),
                new Malformed("unknown field", with("\"status\":\"WITHDRAWN\"")),
                new Malformed("unknown field in a part", with("\"enterprise\":{\"id\":1}")),
                new Malformed("field twice", with("\"title\":\"other\"")),
                new Malformed("number for a text", VALID.replace("\"t\"", "5")),
                new Malformed("truth for a text", VALID.replace("\"t\"", "true")),
                new Malformed("list for a text", VALID.replace("\"t\"", "[\"t\"]")),
                new Malformed("object for a text", VALID.replace("\"t\"", "{}")),
                new Malformed("text for a truth", VALID.replace(":true", ":\"true\"")),
                new Malformed("number for a truth", VALID.replace(":true", ":1")),
                new Malformed("text for an object", with("\"contact\":\"13800138000\"")),
                new Malformed("10,000 levels", with("\"enterprise\":" + deep)),
                new Malformed("10,000 levels in an answer", with("\"answers\":{\"amount\":" + deep + "}")),
                new Malformed("10,000 levels in an unknown field", with("\"x\":" + deep)),
                new Malformed("raw control character", VALID.replace("\"x\"", "\"a\u0001b\"")),
                new Malformed("a text of 70,000 characters", VALID.replace("\"x\"", "\"" + "x".repeat(70_000) + "\"")));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Malformed sent) {
        Reply answer = send(sent.body());
        assertProblem(answer, 400);
        assertThat(answer.<String>path("type")).startsWith("https://huiyin.example/problems/");
    }

    @Test
    void pointsAtWhatIsMalformed() {
        Reply unknown = send(with("\"enterprise\":{\"id\":1}"));
        assertThat(unknown.<String>path("errors[0].pointer")).isEqualTo("/enterprise/id");
        assertThat(unknown.<String>path("errors[0].code")).isEqualTo("unknown-field");
        Reply number = send(VALID.replace("\"t\"", "5"));
        assertThat(number.<String>path("errors[0].pointer")).isEqualTo("/title");
    }

    record Wrong(String name, Map<String, Object> changes, String pointer, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Wrong> wrong() {
        return List.of(
                field("kind", null, "/kind", "required"),
                field("title", null, "/title", "required"),
                field("text", null, "/text", "required"),
                field("channel", null, "/channel", "required"),
                field("contact", null, "/contact", "required"),
                field("kind", "complaint", "/kind", "unknown-code"),
                field("category", "weather", "/category", "unknown-code"),
                field("territory", "HY-99", "/territory", "unknown-code"),
                field("channel", "PIGEON", "/channel", "unknown-code"),
                field("source", "nowhere", "/source", "unknown-code"),
                field("language", "fr", "/language", "unknown-code"),
                field("title", " ", "/title", "blank"),
                field("title", "x".repeat(201), "/title", "too-long"),
                field("title", "two\nlines", "/title", "control-character"),
                field("title", "user\u202Egnp.exe", "/title", "direction-override"),
                field("text", "x".repeat(20_001), "/text", "too-long"),
                field("text", "a\u0000b", "/text", "control-character"),
                field("text", "a\u2066b", "/text", "direction-override"),
                field("externalId", "77", "/externalId", "not-allowed"),
                field("onBehalf", Map.of(), "/onBehalf", "not-allowed"),
                field("anonymous", true, "/contact", "not-allowed"),
                field("contact", Map.of(), "/contact", "contact-incomplete"),
                field("contact", Map.of("phone", "12"), "/contact/phone", "invalid-phone"),
                field("contact", Map.of("email", "x@y.cn\r\nBcc: z@y.cn"), "/contact/email", "invalid-email"),
                field("contact", Map.of("email", "x@y.cn", "name", "a\u0007"), "/contact/name", "control-character"),
                field(
                        "enterprise",
                        Map.of("creditCode", "91350100M000100Y44", "name", "x"),
                        "/enterprise/creditCode",
                        "invalid-credit-code"),
                field("enterprise", Map.of("creditCode", "91350100M000100Y43"), "/enterprise/name", "required"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong sent) {
        Map<String, Object> body = Client.complaint();
        body.putAll(sent.changes());
        body.values().removeIf(REMOVED::equals);
        Reply answer = send(json(body));
        assertProblem(answer, 422);
        List<Map<String, String>> errors = answer.path("errors");
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.get("pointer")).isEqualTo(sent.pointer());
            assertThat(error.get("code")).isEqualTo(sent.code());
            assertThat(error.get("detail")).isNotBlank();
        });
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Reply answer = send("{\"kind\":\"x\",\"anonymous\":true}");
        assertProblem(answer, 422);
        List<String> pointers = answer.path("errors.pointer");
        assertThat(pointers)
                .containsExactlyInAnyOrder("/kind", "/category", "/territory", "/title", "/text", "/channel");
    }

    @Test
    void refusesHalfCharactersHoweverTheyComeIn() {
        String escaped = VALID.replace("\"x\"", "\"a\\ud800b\"");
        assertProblem(send(escaped), 422);
        byte[] raw = VALID.replace("\"x\"", "\"a???b\"").getBytes(StandardCharsets.US_ASCII);
        int at = new String(raw, StandardCharsets.US_ASCII).indexOf("???");
        raw[at] = (byte) 0xED;
        raw[at + 1] = (byte) 0xA0;
        raw[at + 2] = (byte) 0x80;
        assertThat(send(raw, KEY, JSON).status()).isIn(400, 422);
        raw[at] = (byte) 0xFF;
        assertProblem(send(raw, KEY, JSON), 400);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String body = VALID.replace("\"x\"", "\"" + "x".repeat(2 * 1024 * 1024) + "\"");
        assertProblem(send(body), 413);
    }

    @Test
    void refusesWhatIsTooLargeWithoutSayingSoBefore() {
        byte[] body = (VALID + " ".repeat(2 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        var chunked = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        assertProblem(send(chunked, KEY, JSON), 413);
    }

    @Test
    void wantsAnIdempotencyKeyThatCannotBeGuessed() {
        assertProblem(send(VALID.getBytes(StandardCharsets.UTF_8), "", JSON), 400);
        assertProblem(send(VALID.getBytes(StandardCharsets.UTF_8), "short", JSON), 400);
    }

    @Test
    void wantsJson() {
        assertProblem(send(VALID.getBytes(StandardCharsets.UTF_8), KEY, "text/plain"), 415);
    }

    @Test
    void repeatsNothingOfWhatWasSent() {
        Reply answer = send(with("\"secretword\":1"));
        assertThat(answer.body()).doesNotContain("org.huiyin", "jackson");
    }

    private static final String REMOVED = "(removed)";

    private static Wrong field(String field, Object value, String pointer, String code) {
        return new Wrong(field + " " + code, Map.of(field, value == null ? REMOVED : value), pointer, code);
    }

    private static String with(String more) {
        return VALID.substring(0, VALID.length() - 1) + "," + more + "}";
    }

    private static void assertProblem(Reply answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
    }

    private Reply send(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), KEY, JSON);
    }

    private Reply send(byte[] body, String key, String type) {
        return send(HttpRequest.BodyPublishers.ofByteArray(body), key, type);
    }

    private Reply send(HttpRequest.BodyPublisher body, String key, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(complaints)
                .header("Authorization", Tokens.bearer(Client.OWNER, "complainant"))
                .header("Content-Type", type)
                .POST(body);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What came back. */
    private record Reply(int status, String type, String body) {

        <T> T path(String path) {
            return JsonPath.from(body).get(path);
        }
    }
}
