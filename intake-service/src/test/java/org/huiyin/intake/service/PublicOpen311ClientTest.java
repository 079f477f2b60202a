package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client of GeoReport v2 that others wrote, Code for America's {@code open311} for Node.js, finds the service, files and
 * follows, in JSON and in XML. The program is {@code src/test/resources/clients/open311/walk.js}.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PublicOpen311ClientTest {
    private static final Path PROGRAM = Path.of("src/test/resources/clients/open311");
    private static final Path FOLDER = Path.of("target/clients/open311").toAbsolutePath();
    private static final String SERVICE = "market-regulation-prepaid";
    private static String closed;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = FOLDER.resolve(PROGRAM.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Npm.install(FOLDER, "a public client of Open311");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void aPublicClientFindsTheServiceFilesAndFollows(String format) throws IOException, InterruptedException {
        JsonPath seen = walked(service(), format);
        assertSeen(seen, service());

        String code = seen.getString("posted.service_notice").replaceAll(".*: ", "");
        Response complaint = Client.withCode(code).get("/v1/complaints/" + seen.getString("posted.service_request_id"));
        assertThat(complaint.<String>path("text")).isEqualTo("健身房关门了 & 不退款");
        assertThat(complaint.<Float>path("place.latitude")).isEqualTo(30.5928f);
        assertThat(complaint.<Map<String, Object>>path("answers.given"))
                .isEqualTo(Map.of("merchant", "回音健身", "paidOn", "2026-02-03", "balance", 1200.5f, "contract", true));
    }

    @Test
    void bothFormatsTellTheClientTheSame() throws IOException, InterruptedException {
        JsonPath json = walked(service(), "json");
        JsonPath xml = walked(service(), "xml");
        for (String same : List.of("services", "definition.attributes.code", "formats", "found", "one.service_name")) {
            assertThat(xml.<Object>get(same)).as(same).isEqualTo(json.get(same));
        }
    }

    /** The sabotage: a field of another name stops the client, or is missed in what it saw. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "url",
                "service_code",
                "service_name",
                "metadata",
                "datatype",
                "required",
                "service_request_id",
                "status",
                "requested_datetime"
            })
    void aFieldOfAnotherNameIsNoticed(String field) throws IOException {
        for (String format : List.of("json", "xml")) {
            try (RenamingProxy deviating = new RenamingProxy(service(), field)) {
                assertThatThrownBy(() -> assertSeen(walked(deviating.address(), format), deviating.address()))
                        .as(format)
                        .isInstanceOf(AssertionError.class);
            }
        }
    }

    /** What changes nothing harms nothing, so that the failures above are the field's alone. */
    @Test
    void theSameWayWithoutADeviationIsWalked() throws IOException, InterruptedException {
        try (RenamingProxy faithful = new RenamingProxy(service(), "no_such_field")) {
            assertSeen(walked(faithful.address(), "xml"), faithful.address());
        }
    }

    private static void assertSeen(JsonPath seen, String service) {
        assertThat(seen.getString("endpoint")).isEqualTo(service + "/open311/v2/");
        assertThat(seen.<List<String>>get("formats")).containsExactly("text/xml", "application/json");
        List<Map<String, Object>> services = seen.get("services");
        assertThat(services).allSatisfy(one -> {
            assertThat(one.get("service_code")).isInstanceOf(String.class);
            assertThat(one.get("service_name")).isInstanceOf(String.class);
            assertThat(one.get("metadata")).isEqualTo(true);
        });
        assertThat(services).extracting(one -> one.get("service_code")).contains(SERVICE, "conduct");
        assertThat(seen.getString("definition.service_code")).isEqualTo(SERVICE);
        assertThat(seen.<List<Map<String, Object>>>get("definition.attributes"))
                .anySatisfy(merchant -> assertThat(merchant)
                        .containsEntry("code", "merchant")
                        .containsEntry("datatype", "string")
                        .containsEntry("required", true));
        assertThat(seen.getInt("refused.status")).isEqualTo(400);
        assertThat(seen.getString("refused.answer")).contains("attribute[merchant] must be answered");
        assertFollowed(seen);
    }

    private static void assertFollowed(JsonPath seen) {
        String id = seen.getString("posted.service_request_id");
        assertThat(id).matches("[0-9]{4}-[0-9]+-[0-9]");
        assertThat(seen.<Map<String, Object>>get("one"))
                .containsEntry("service_request_id", id)
                .containsEntry("service_code", SERVICE)
                .containsEntry("service_name", "预付消费 / Prepaid services")
                .containsEntry("status", "open");
        assertThat(seen.getString("one.requested_datetime")).matches("20[0-9-]{8}T[0-9:.]+Z");
        assertThat(seen.<List<String>>get("both")).containsExactlyInAnyOrder(id, seen.getString("second"));
        assertThat(seen.<Map<String, Integer>>get("found"))
                .isEqualTo(Map.of(
                        "open", 2,
                        "closed", 1,
                        "inTheHour", 3,
                        "before", 0,
                        "ofTheService", 2,
                        "ofAnother", 1,
                        "ofNone", 0,
                        "onAPageOfOne", 1));
        assertThat(seen.getString("absent.answer")).contains("404");
    }

    /** Runs the program to its end and reads what the client saw. */
    private static JsonPath walked(String service, String format) throws IOException, InterruptedException {
        closed = closed == null ? Open311Forms.closed() : closed;
        Finished walk = Finished.of(FOLDER, "node", "walk.js", service, format, closed);
        assertThat(walk.exit()).as(walk.output()).isZero();
        return JsonPath.from(walk.output());
    }

    private static String service() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
