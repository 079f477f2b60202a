package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.intake.service.Open311Forms.V2;
import static org.huiyin.intake.service.Open311Forms.filed;
import static org.huiyin.intake.service.Open311Forms.form;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of a category are attributes of its service, and posted attributes are answers. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class Open311AttributesTest {

    @Test
    void aServiceHasTheQuestionsOfItsCategoryAsAttributes() {
        assertThat(datatypes("funding"))
                .containsEntry("amount", "number")
                .containsEntry("bank", "string")
                .containsEntry("loanDueOn", "datetime")
                .containsEntry("wanted", "multivaluelist");
        assertThat(datatypes("market-regulation-prepaid"))
                .containsEntry("merchant", "string")
                .containsEntry("balance", "number")
                .containsEntry("contract", "singlevaluelist");
        assertThat(datatypes("utilities-power")).containsKeys("address", "meterNumber");
        assertThat(datatypes("tax")).containsEntry("taxKind", "singlevaluelist");
        assertThat(datatypes("conduct")).containsOnlyKeys("territory", "kind", "title");
    }

    @Test
    void anAttributeSaysAllThatAFormNeeds() {
        Response prepaid = Client.nobody().get(V2 + "/services/market-regulation-prepaid.json");
        assertThat(prepaid.<List<String>>path("attributes.findAll { it.required }.code"))
                .containsExactly("merchant");
        assertThat(prepaid.<String>path("attributes.find { it.code == 'merchant' }.description"))
                .isEqualTo("商家名称 / Name of the merchant");
        assertThat(prepaid.<List<String>>path("attributes.find { it.code == 'contract' }.values.key"))
                .containsExactly("true", "false");
        List<Integer> order = prepaid.path("attributes.order");
        assertThat(order).isSorted().startsWith(1).endsWith(order.size());

        Response funding = Client.nobody().get(V2 + "/services/funding.json");
        assertThat(funding.<List<Map<String, Object>>>path("attributes.find { it.code == 'wanted' }.values"))
                .contains(Map.of("key", "RENEWAL", "name", "续贷 / Renewal of a loan"))
                .hasSize(4);
        XmlPath xml = XmlPath.from(Client.nobody()
                .get(V2 + "/services/market-regulation-prepaid.xml")
                .body()
                .asString());
        assertThat(xml.getString("**.find { it.code == 'merchant' }.required")).isEqualTo("true");
    }

    @Test
    void postedAttributesAreAnswers() {
        Response complaint = filed(request(
                "funding",
                Map.of(
                        "attribute[amount]", "500000",
                        "attribute[bank]", "回音银行",
                        "attribute[loanDueOn]", "2026-12-30T20:00:00Z",
                        "attribute[wanted][]", List.of("RENEWAL", "GUARANTEE"),
                        "attribute[title]", "贷款到期")));
        assertThat(complaint.<String>path("title")).isEqualTo("贷款到期");
        assertThat(complaint.<Map<String, Object>>path("answers.given"))
                .containsOnly(
                        Map.entry("amount", 500_000),
                        Map.entry("bank", "回音银行"),
                        Map.entry("loanDueOn", "2026-12-31"),
                        Map.entry("wanted", List.of("RENEWAL", "GUARANTEE")));

        Response prepaid = filed(request(
                "market-regulation-prepaid",
                Map.of(
                        "attribute[merchant]", "回音健身",
                        "attribute[paidOn]", "2026-02-03",
                        "attribute[balance]", "1200.5",
                        "attribute[contract]", "true")));
        assertThat(prepaid.<Map<String, Object>>path("answers.given"))
                .containsOnly(
                        Map.entry("merchant", "回音健身"),
                        Map.entry("paidOn", "2026-02-03"),
                        Map.entry("balance", 1200.5f),
                        Map.entry("contract", true));
    }

    /** Clients repeat the name, with empty brackets behind it or without, or number the values. */
    @Test
    void severalValuesComeInEveryWayThatClientsSendThem() {
        for (Map<String, ?> sent : List.of(
                Map.of("attribute[wanted]", List.of("NEW_LOAN", "RENEWAL")),
                Map.of("attribute[wanted][]", List.of("NEW_LOAN", "RENEWAL")),
                Map.of("attribute[wanted][0]", "NEW_LOAN", "attribute[wanted][1]", "RENEWAL"))) {
            assertThat(filed(request("funding", sent)).<List<String>>path("answers.given.wanted"))
                    .as(sent.toString())
                    .containsExactlyInAnyOrder("NEW_LOAN", "RENEWAL");
        }
    }

    @Test
    void whatMustBeAnsweredMustBeAnsweredHereToo() {
        for (Map<String, String> sent : List.of(
                Map.<String, String>of(), Map.of("attribute[merchant]", ""), Map.of("attribute[balance]", "5"))) {
            Response json = form(Client.nobody(), request("market-regulation-prepaid", sent))
                    .post(V2 + "/requests.json");
            json.then().statusCode(400);
            assertThat(json.<Integer>path("[0].code")).isEqualTo(400);
            assertThat(json.<String>path("[0].description")).isEqualTo("attribute[merchant] must be answered");
        }
        Response xml = form(Client.nobody(), request("market-regulation-prepaid", Map.of()))
                .post(V2 + "/requests.xml");
        xml.then().statusCode(400);
        assertThat(XmlPath.from(xml.body().asString()).getString("errors.error.description"))
                .isEqualTo("attribute[merchant] must be answered");
    }

    static List<Map.Entry<Map<String, ?>, String>> wrong() {
        return List.of(
                Map.entry(Map.of("attribute[amount]", "much"), "attribute[amount] is not of the type"),
                Map.entry(Map.of("attribute[amount]", "0"), "attribute[amount] is outside"),
                Map.entry(Map.of("attribute[amount]", "9".repeat(40)), "attribute[amount] is not of the type"),
                Map.entry(Map.of("attribute[loanDueOn]", "soon"), "attribute[loanDueOn] is not a day"),
                Map.entry(Map.of("attribute[wanted][]", List.of("GIFT")), "attribute[wanted] is not one of the words"),
                Map.entry(
                        Map.of("attribute[wanted]", List.of("RENEWAL", "RENEWAL")),
                        "attribute[wanted] names something twice"),
                Map.entry(Map.of("attribute[bank]", "银".repeat(101)), "attribute[bank] is longer"),
                Map.entry(Map.of("attribute[bank]", " "), "attribute[bank] must say something"),
                Map.entry(Map.of("attribute[bank]", List.of("a", "b")), "twice"),
                Map.entry(Map.of("attribute[merchant]", "a"), "does not name"),
                Map.entry(Map.of("attribute[title]", List.of("a", "b")), "twice"),
                Map.entry(Map.of("attribute[ti-tle]", "a"), "not known"),
                Map.entry(Map.of("attribute[bank", "a"), "not known"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Map.Entry<Map<String, ?>, String> sent) {
        long before = Rows.number("select count(*) from complaint");
        Response refused =
                form(Client.nobody(), request("funding", sent.getKey())).post(V2 + "/requests.json");
        refused.then().statusCode(400);
        assertThat(refused.<String>path("[0].description")).contains(sent.getValue());
        assertThat(Rows.number("select count(*) from complaint")).isEqualTo(before);
    }

    /** The standard demands a place and no words. */
    @Test
    void whoeverSaysWhereNeedsNoWords() {
        Map<String, Object> where = request("utilities", Map.of("lat", "30.5928", "long", "114.3055"));
        where.remove("description");
        Response complaint = filed(where);
        assertThat(complaint.<String>path("text")).isEqualTo("水电燃气 / Water, power, gas");
        assertThat(complaint.<String>path("title")).isEqualTo("水电燃气 / Water, power, gas");
    }

    private static Map<String, Object> request(String service, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("service_code", service, "description", "请尽快处理。"));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, String> datatypes(String service) {
        Response answer = Client.nobody().get(V2 + "/services/" + service + ".json");
        answer.then().statusCode(200);
        return answer.<List<Map<String, Object>>>path("attributes").stream()
                .collect(Collectors.toMap(
                        attribute -> (String) attribute.get("code"), attribute -> (String) attribute.get("datatype")));
    }
}
