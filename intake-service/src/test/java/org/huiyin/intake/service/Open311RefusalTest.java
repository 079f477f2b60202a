package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.intake.service.Open311Forms.V2;
import static org.huiyin.intake.service.Open311Forms.form;
import static org.huiyin.intake.service.Open311Forms.reachable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** What Open311 refuses, in the form that GeoReport v2 wants, and what it neither reads nor writes as markup. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class Open311RefusalTest {
    @Test
    void refusesInTheFormOfTheSpecification() {
        Response json = form(Client.nobody(), Map.of("description", "x")).post(V2 + "/requests.json");
        json.then().statusCode(400);
        assertThat(json.<Integer>path("[0].code")).isEqualTo(400);
        assertThat(json.<String>path("[0].description")).contains("service_code");

        Response xml = form(Client.nobody(), Map.of("service_code", "weather")).post(V2 + "/requests.xml");
        xml.then().statusCode(404);
        assertThat(XmlPath.from(xml.body().asString()).getString("errors.error.code"))
                .isEqualTo("404");
        for (Map<String, String> odd : List.of(
                Map.of("service_code", "tax"),
                Map.of("service_code", "tax", "description", "x", "colour", "red"),
                Map.of("service_code", "tax", "description", "x", "lat", "30"),
                Map.of("service_code", "tax", "description", "x", "lat", "91", "long", "0"),
                Map.of("service_code", "tax", "description", "x", "lat", "NaN", "long", "0"),
                Map.of("service_code", "tax", "description", "a\u0000b"),
                Map.of("service_code", "tax", "description", "x", "email", "no address"),
                Map.of("service_code", "tax", "description", "x", "attribute[territory]", "XX"))) {
            Response refused = form(Client.nobody(), odd).post(V2 + "/requests.json");
            refused.then().statusCode(400);
            assertThat(refused.<List<Object>>path("$")).hasSize(1);
        }
        for (String query : List.of("status=new", "start_date=today", "page=0", "page_size=9999", "service_code=%00")) {
            Client.nobody()
                    .urlEncodingEnabled(false)
                    .get(V2 + "/requests.json?" + query)
                    .then()
                    .statusCode(400);
        }
        for (String body : List.of("service_code=%zz", "service_code=tax&service_code=land", "%%%")) {
            Client.nobody()
                    .contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post(V2 + "/requests.json")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void readsNoXml() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><r>&a;</r>";
        for (ContentType type : List.of(ContentType.XML, ContentType.JSON)) {
            Client.nobody()
                    .contentType(type)
                    .body(bomb)
                    .post(V2 + "/requests.xml")
                    .then()
                    .statusCode(415);
        }
        Client.nobody()
                .contentType("text/xml")
                .body(bomb)
                .post(V2 + "/requests.xml")
                .then()
                .statusCode(415);
    }

    @Test
    void writesMarkupOfOthersAsText() {
        Map<String, String> words = Map.of(
                "service_code", "tax", "description", "<script>&alert(\"x\")]]></script>", "attribute[title]", "t");
        Response answer =
                form(Client.as("sly", "complainant"), reachable(words)).post(V2 + "/requests.xml");
        String number = XmlPath.from(answer.body().asString()).getString("service_requests.request.service_request_id");
        String seen = Client.as("sly", "complainant")
                .get(V2 + "/requests/" + number + ".xml")
                .body()
                .asString();
        assertThat(seen).doesNotContain("<script>").contains("&lt;script&gt;&amp;alert");
        assertThat(XmlPath.from(seen).getString("service_requests.request.description"))
                .isEqualTo("<script>&alert(\"x\")]]></script>");
    }
}
