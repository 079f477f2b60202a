package org.huiyin.intake.service;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.Tokens;

/** What two persons do one after the other: the requests of a test, shortened. */
final class TwoPersonsWalk {
    static final Map<String, String> OPENING = Map.of("reason", "COURT_ORDER", "grounds", "法院调取令");
    static final Map<String, String> ERASURE = Map.of("reason", "CONSENT_WITHDRAWN", "grounds", "本人书面申请");

    private TwoPersonsWalk() {}

    /** A confidential complaint of somebody with an account. */
    static Filed confidential() {
        Map<String, Object> body = Client.complaint();
        body.put("confidential", true);
        return Filed.from(Client.file(Client.owner(), body));
    }

    static Response askOpening(RequestSpecification caller, Filed filed, Map<String, String> wish) {
        return Client.post(caller, filed.path() + "/identity-openings", wish);
    }

    static Response askErasure(RequestSpecification caller, Filed filed) {
        return Client.post(caller, filed.path() + "/erasures", ERASURE);
    }

    static Response decide(RequestSpecification caller, String request, boolean approved) {
        return Client.post(caller, "/v1/two-person-requests/" + request + "/decision", Map.of("approved", approved));
    }

    static Response identity(RequestSpecification caller, String request) {
        return caller.get("/v1/two-person-requests/" + request + "/identity");
    }

    /** Asked by a clerk, approved by an auditor. */
    static void erase(Filed filed) {
        Response asked = askErasure(Client.as("clerk", "intake-clerk"), filed);
        asked.then().statusCode(201);
        decide(Client.as("auditor", "auditor"), asked.path("id"), true).then().statusCode(200);
    }

    /** Somebody with more than one role. */
    static RequestSpecification withRoles(String subject, String... roles) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.of(subject, List.of(roles), List.of()));
    }
}
