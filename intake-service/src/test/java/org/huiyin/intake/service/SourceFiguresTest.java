package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Received, handed over, waiting, open, closed: they add up, per source and channel, at any instant. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SourceFiguresTest {

    @Inject
    BusSealer sealer;

    @Test
    void countsWhereTheComplaintsOfASourceAre() {
        String source = SourcesTest.registered(Map.of("client", "figures"));
        filed(source);
        new Case(filed(source)).opened().heard();
        new Case(filed(source)).opened().assigned("S0001").heard();
        new Case(filed(source)).opened().assigned("S0001").returned("S0001").heard();
        new Case(filed(source))
                .opened()
                .assigned("S0001")
                .resolved(sealer, "已办。")
                .heard();
        new Case(filed(source))
                .opened()
                .assigned("S0001")
                .resolved(sealer, "已办。")
                .struckOff()
                .heard();
        new Case(filed(source))
                .opened()
                .assigned("S0001")
                .referred(sealer, Tokens.ISSUER + "|x")
                .heard();
        withdraw(filed(source));

        Map<String, Integer> figures = SourcesTest.partner("figures")
                .get("/v1/source-figures")
                .then()
                .statusCode(200)
                .extract()
                .path("sources[0].figures");
        assertThat(figures)
                .isEqualTo(
                        Map.of("received", 8, "handedOver", 5, "waiting", 3, "open", 2, "closed", 3, "withdrawn", 1));
    }

    @Test
    void addUpAtAnyInstant() {
        Random random = new Random(20261126);
        List<String> sources = List.of(SourcesTest.registered(Map.of()), SourcesTest.registered(Map.of()), "self");
        List<Case> cases = new ArrayList<>();
        for (int act = 0; act < 40; act++) {
            Filed filed = filed(sources.get(random.nextInt(sources.size())));
            switch (random.nextInt(4)) {
                case 0 -> withdraw(filed);
                case 1 -> cases.add(new Case(filed).opened());
                case 2 -> cases.add(new Case(filed).opened().assigned("S0001"));
                default -> cases.add(new Case(filed).opened().assigned("S0001").struckOff());
            }
            assertAddedUp(Client.as("s", "supervisor").get("/v1/source-figures"));
        }
        cases.forEach(Case::heard);
        Response last = Client.as("s", "supervisor").get("/v1/source-figures");
        assertAddedUp(last);
        assertThat(last.<Integer>path("total.received")).isEqualTo((int) Rows.number("select count(*) from complaint"));
        for (String source : sources) {
            assertThat(last.<Integer>path("sources.find { it.source == '" + source + "' }.figures.received"))
                    .isEqualTo((int) Rows.number("select count(*) from complaint where source = ?", source));
        }
        assertThat(last.<String>path("asOf")).isNotBlank();
    }

    private static void assertAddedUp(Response answer) {
        answer.then().statusCode(200);
        List<Map<String, Object>> lines = new ArrayList<>(answer.<List<Map<String, Object>>>path("sources.figures"));
        Map<String, Object> total = answer.path("total");
        assertThat(sum(lines, "received")).isEqualTo(number(total, "received"));
        assertThat(sum(answer.path("channels.figures"), "received")).isEqualTo(number(total, "received"));
        lines.add(total);
        assertThat(lines).allSatisfy(line -> {
            assertThat(number(line, "received")).isEqualTo(number(line, "handedOver") + number(line, "waiting"));
            assertThat(number(line, "handedOver")).isEqualTo(number(line, "open") + number(line, "closed"));
            assertThat(number(line, "closed")).isGreaterThanOrEqualTo(number(line, "withdrawn"));
        });
    }

    private static int sum(List<Map<String, Object>> lines, String figure) {
        return lines.stream().mapToInt(line -> number(line, figure)).sum();
    }

    private static int number(Map<String, Object> line, String figure) {
        return ((Number) line.get(figure)).intValue();
    }

    private static Filed filed(String source) {
        boolean bound = Rows.number("select count(client) from source where code = ?", source) == 1;
        return Filed.from(SourcesTest.file(bound ? SourcesTest.partner("figures") : Client.owner(), source));
    }

    private static void withdraw(Filed filed) {
        var filer = Rows.of("select filed_by from complaint where id = ?", filed.id())
                .get(0)
                .get("filed_by");
        ("PARTNER".equals(filer) ? SourcesTest.partner("figures") : Client.owner())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", filed.etag())
                .post(filed.path() + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void noPartnerSeesTheFiguresOfAnother() {
        SourcesTest.registered(Map.of("client", "hidden"));
        Response seen = SourcesTest.partner("stranger").get("/v1/source-figures");
        seen.then().statusCode(200);
        assertThat(seen.<List<Object>>path("sources")).isEmpty();
        assertThat(seen.<Integer>path("total.received")).isZero();
        Client.owner().get("/v1/source-figures").then().statusCode(403);
    }
}
