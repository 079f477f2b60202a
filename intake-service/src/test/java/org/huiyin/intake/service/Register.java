package org.huiyin.intake.service;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.Tokens;

/** Speaks to the register of enterprises and helpers as clerks and helpers do. */
final class Register {
    private Register() {}

    static RequestSpecification clerk() {
        return Client.as("clerk", "intake-clerk");
    }

    static RequestSpecification helper(String subject) {
        return Client.as(subject, "helper");
    }

    static Map<String, Object> enterprise(String creditCode) {
        Map<String, Object> body = new HashMap<>();
        body.put("creditCode", creditCode);
        body.put("name", "回音机械有限公司");
        body.put("aboveScale", true);
        body.put("territory", "HY-03");
        body.put("industry", "machinery");
        return body;
    }

    static String registered(int area, int number) {
        String code = DemoRegister.creditCode(area, number);
        Client.post(clerk(), "/v1/enterprises", enterprise(code)).then().statusCode(201);
        return code;
    }

    /** A helper whose token has the subject of the same name. */
    static String linked(String code) {
        Client.post(
                        clerk(),
                        "/v1/helpers",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "李建国",
                                "unit",
                                "U001",
                                "mailbox",
                                code.toLowerCase() + "@cadres.example"))
                .then()
                .statusCode(201);
        onVersion("/v1/helpers/" + code, "/account", Map.of("account", Tokens.ISSUER + "|" + code))
                .then()
                .statusCode(200);
        return code;
    }

    static Response assign(String enterprise, String helper, String from) {
        return onVersion(
                "/v1/enterprises/" + enterprise,
                "/helpers",
                Map.of("helper", helper, "role", "ASSISTANT", "from", from));
    }

    /** A command of a clerk on the version that is there. */
    static Response onVersion(String path, String noun, Object body) {
        Response read = clerk().get(path);
        read.then().statusCode(200);
        return Client.post(clerk().header("If-Match", read.header("ETag")), path + noun, body);
    }

    static Map<String, Object> demand(String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "DEMAND");
        body.put("category", category);
        body.put("title", "流动资金贷款到期难续");
        body.put("text", "贷款下月到期，银行要求先还后贷。");
        body.put("contact", Client.contact());
        return body;
    }

    static UUID visit(RequestSpecification caller, String enterprise, String visitor) {
        Response visited = Client.post(
                caller,
                "/v1/enterprises/" + enterprise + "/visits",
                Map.of("visitedOn", "2026-03-02", "place", "一号厂房", "people", 3, "visitors", List.of(visitor)));
        visited.then().statusCode(201);
        return UUID.fromString(visited.path("id"));
    }

    static Filed raised(RequestSpecification caller, UUID visit, String category) {
        return Filed.from(Client.post(caller, "/v1/visits/" + visit + "/demands", demand(category)));
    }

    static Response sheet(String data, boolean dryRun, byte[] bytes) {
        return sheet(data, dryRun, "text/csv", bytes);
    }

    static Response sheet(String data, boolean dryRun, String type, byte[] bytes) {
        return clerk().contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("data", data)
                .queryParam("dryRun", dryRun)
                .body(bytes)
                .post("/v1/register-imports");
    }
}
