package org.huiyin.intake.service;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.Rows;

/** Posts requests as applications of Open311 do. */
final class Open311Forms {
    static final String V2 = "/open311/v2";

    private Open311Forms() {}

    static RequestSpecification form(RequestSpecification caller, Map<String, ?> fields) {
        return caller.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields);
    }

    static Map<String, String> pothole() {
        return Map.of(
                "jurisdiction_id", "huiyin.example",
                "api_key", "xyz",
                "service_code", "utilities",
                "lat", "30.592800",
                "long", "114.305500",
                "address_string", "沿江路18号",
                "description", "井盖缺失\r\n已有三天。",
                "attribute[territory]", "HY-01");
    }

    /** Whoever can be reached is not anonymous: the account remembers the request. */
    static Map<String, String> reachable(Map<String, String> request) {
        Map<String, String> fields = new HashMap<>(request);
        fields.put("email", "wang@example.com");
        return fields;
    }

    static String posted(RequestSpecification caller) {
        Response answer = form(caller, reachable(pothole())).post(V2 + "/requests.json");
        answer.then().statusCode(201);
        return answer.path("[0].service_request_id");
    }

    /** A request that was filed and has been dealt with since. */
    static String closed() {
        String number = posted(Client.as("back", "complainant"));
        var row = Rows.of("select id from complaint where number_serial = ?", Long.parseLong(number.split("-")[1]));
        Filed filed = new Filed((UUID) row.get(0).get("id"), number, null, "\"v1\"");
        new Case(filed).opened().assigned("S0001").struckOff().heard();
        return number;
    }

    /** The complaint that was filed with a form, read with the access code that came back. */
    static Response filed(Map<String, ?> fields) {
        Response answer = form(Client.nobody(), fields).post(V2 + "/requests.json");
        answer.then().statusCode(201);
        String code = answer.<String>path("[0].service_notice").replaceAll(".*: ", "");
        return Client.withCode(code).get("/v1/complaints/" + answer.<String>path("[0].service_request_id"));
    }
}
