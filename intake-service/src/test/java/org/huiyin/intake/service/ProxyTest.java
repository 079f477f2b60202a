package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Somebody files for an enterprise: only with its consent, and both are known. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ProxyTest {

    @Test
    void anAgentFilesForAnEnterpriseWithItsConsent() {
        Filed filed = Filed.from(Client.file(Client.as("agent", "complainant"), proxy(consent())));

        Response toAgent = Client.as("agent", "complainant").get(filed.path());
        assertThat(toAgent.<String>path("onBehalf.consent.reference")).isEqualTo("授权书2026-12");
        Response toStaff = Client.as("li", "intake-clerk").get(filed.path());
        assertThat(toStaff.<String>path("onBehalf.consent.form")).isEqualTo("WRITTEN");
        assertThat(toStaff.<String>path("onBehalf.consent.givenOn")).isEqualTo("2026-03-02");
        assertThat(toStaff.<String>path("enterprise.creditCode")).isEqualTo("91350100M000100Y43");
        assertThat(toStaff.<String>path("filedBy")).isEqualTo("SELF");
        Client.as("another", "complainant").get(filed.path()).then().statusCode(404);
        assertThat(Rows.of("select payload::text as sent from outbox where aggregate_id = ?", filed.id())
                        .toString())
                .as("whom an agent acts for by which letter is no event")
                .doesNotContain("授权书");
    }

    @Test
    void whatIsNoConsentIsRefused() {
        assertThat(refusal(proxy(null))).isEqualTo("/onBehalf not-allowed");
        assertThat(refusal(proxy(changed("form", "WHISPERED")))).isEqualTo("/onBehalf/consent/form unknown-code");
        assertThat(refusal(proxy(changed("givenOn", "yesterday")))).isEqualTo("/onBehalf/consent/givenOn invalid-date");
        assertThat(refusal(proxy(changed("givenOn", "2999-01-01"))))
                .isEqualTo("/onBehalf/consent/givenOn in-the-future");
        assertThat(refusal(proxy(changed("reference", null)))).isEqualTo("/onBehalf/consent/reference required");
        Map<String, Object> nobodys = proxy(consent());
        nobodys.remove("enterprise");
        assertThat(refusal(nobodys)).isEqualTo("/enterprise required");
        Map<String, Object> spoken = changed("form", "SPOKEN");
        spoken.remove("reference");
        Filed.from(Client.file(Client.as("agent", "complainant"), proxy(spoken)));
    }

    @Test
    void aClerkMayNoteAConsentToo() {
        Map<String, Object> body = proxy(consent());
        body.put("channel", "WINDOW");
        Filed filed = Filed.from(Client.file(Client.as("li", "intake-clerk"), body));

        Response read = Client.as("another", "intake-clerk").get(filed.path());
        assertThat(read.<String>path("filedBy")).isEqualTo("STAFF");
        assertThat(read.<String>path("onBehalf.consent.form")).isEqualTo("WRITTEN");
        assertThat(Client.withCode(filed.accessCode()).get(filed.path()).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> proxy(Map<String, Object> consent) {
        Map<String, Object> body = Client.complaint();
        body.put("enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "回音机械有限公司"));
        body.put("onBehalf", consent == null ? Map.of() : Map.of("consent", consent));
        return body;
    }

    private static Map<String, Object> consent() {
        return new HashMap<>(Map.of("form", "WRITTEN", "givenOn", "2026-03-02", "reference", "授权书2026-12"));
    }

    private static Map<String, Object> changed(String field, Object value) {
        Map<String, Object> consent = consent();
        consent.put(field, value);
        return consent;
    }

    private static String refusal(Map<String, Object> body) {
        Response refused = Client.file(Client.as("agent", "complainant"), body);
        refused.then().statusCode(422);
        return refused.path("errors[0].pointer") + " " + refused.path("errors[0].code");
    }
}
