package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.intake.service.Open311Forms.V2;
import static org.huiyin.intake.service.Open311Forms.form;
import static org.huiyin.intake.service.Open311Forms.posted;
import static org.huiyin.intake.service.Open311Forms.pothole;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** Open311 GeoReport v2 as its clients use it, in JSON and in XML. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class Open311Test {
    /** The fields of a request in the specification's example, in its order. */
    private static final List<String> FIELDS = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    /** As the public JSON Schemas of GeoReport v2 have it: coordinates are numbers, everything else is text or nothing. */
    private static void assertForms(Map<String, Object> request) {
        assertThat(request.keySet()).containsExactlyInAnyOrderElementsOf(FIELDS);
        request.forEach((name, value) -> assertThat(value)
                .as(name)
                .satisfiesAnyOf(present -> assertThat(present).isNull(), present -> assertThat(present)
                        .isInstanceOf(List.of("lat", "long").contains(name) ? Number.class : String.class)));
        for (String required : List.of("service_request_id", "status", "service_code", "requested_datetime")) {
            assertThat(request.get(required)).as(required).isNotNull();
        }
    }

    @Test
    void listsServicesInBothForms() {
        Response json = Client.nobody().get(V2 + "/services.json");
        json.then().statusCode(200);
        assertThat(json.contentType()).isEqualToIgnoringCase("application/json; charset=utf-8");
        assertThat(json.<Map<String, Object>>path("[0]").keySet())
                .containsExactlyInAnyOrder(
                        "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
        assertThat(json.<Object>path("[0].metadata")).isEqualTo(true);
        assertThat(json.<String>path("[0].type")).isEqualTo("realtime");

        Response xml = Client.nobody().get(V2 + "/services.xml");
        assertThat(xml.contentType()).isEqualToIgnoringCase("text/xml; charset=utf-8");
        assertThat(xml.body().asString()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><services><service>");
        XmlPath services = XmlPath.from(xml.body().asString());
        assertThat(services.getList("services.service.service_code", String.class))
                .isEqualTo(json.<List<String>>path("service_code"));
    }

    @Test
    void definesTheAttributesOfAService() {
        Response json = Client.nobody().get(V2 + "/services/utilities.json");
        assertThat(json.<String>path("service_code")).isEqualTo("utilities");
        assertThat(json.<List<String>>path("attributes.code")).startsWith("territory", "kind", "title");
        assertThat(json.<Map<String, Object>>path("attributes[0]").keySet())
                .containsExactlyInAnyOrder(
                        "variable",
                        "code",
                        "datatype",
                        "required",
                        "datatype_description",
                        "order",
                        "description",
                        "values");
        assertThat(json.<String>path("attributes[0].values[0].key")).isEqualTo("HY");
        assertThat(json.<List<Object>>path("attributes[2].values")).isEmpty();

        XmlPath xml = XmlPath.from(
                Client.nobody().get(V2 + "/services/utilities.xml").body().asString());
        assertThat(xml.getString("service_definition.attributes.attribute[0].values.value[0].key"))
                .isEqualTo("HY");
        assertThat(Client.nobody().get(V2 + "/services/weather.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesARequestAndShowsEverybodyItsBareProgress() {
        Response answer = form(Client.nobody(), pothole()).post(V2 + "/requests.json");
        answer.then().statusCode(201);
        String number = answer.path("[0].service_request_id");
        assertThat(answer.<String>path("[0].service_notice")).contains("access code");
        String code = answer.<String>path("[0].service_notice").replaceAll(".*: ", "");

        Response seen = Client.nobody().get(V2 + "/requests/" + number + ".json");
        seen.then().statusCode(200);
        assertForms(seen.path("[0]"));
        assertThat(seen.<String>path("[0].status")).isEqualTo("open");
        assertThat(seen.<String>path("[0].service_code")).isEqualTo("utilities");
        assertThat(seen.<String>path("[0].requested_datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(seen.body().asString()).doesNotContain("井盖", "沿江路", "30.59", "114.3");

        Response own = Client.withCode(code).get("/v1/complaints/" + number);
        own.then().statusCode(200);
        assertThat(own.<String>path("title")).isEqualTo("井盖缺失");
        assertThat(own.<String>path("text")).isEqualTo("井盖缺失\n已有三天。");
        assertThat(own.<String>path("place.address")).isEqualTo("沿江路18号");
        assertThat(own.<Float>path("place.latitude")).isEqualTo(30.5928f);
    }

    @Test
    void showsWhoeverFiledItTheWordsToo() {
        String number = posted(Client.as("citizen", "complainant"));
        Response own = Client.as("citizen", "complainant").get(V2 + "/requests/" + number + ".xml");
        XmlPath xml = XmlPath.from(own.body().asString());
        assertThat(xml.getString("service_requests.request.description")).contains("井盖缺失");
        assertThat(xml.getString("service_requests.request.lat")).isEqualTo("30.5928");
        assertForms(Client.as("citizen", "complainant")
                .get(V2 + "/requests/" + number + ".json")
                .path("[0]"));
        assertThat(Client.as("other", "complainant")
                        .get(V2 + "/requests/" + number + ".xml")
                        .body()
                        .asString())
                .doesNotContain("井盖", "30.5928");
    }

    @Test
    void whatCameInOtherwiseIsNobodyElses() {
        Filed filed = Client.filed();
        Client.nobody().get(V2 + "/requests/" + filed.number() + ".json").then().statusCode(404);
        Client.owner().get(V2 + "/requests/" + filed.number() + ".json").then().statusCode(200);
        assertThat(Client.nobody().get(V2 + "/requests.json").<List<String>>path("service_request_id"))
                .doesNotContain(filed.number());
    }

    @Test
    void searchesAsTheSpecificationSays() {
        String open = posted(Client.nobody());
        String closed = Open311Forms.closed();

        assertThat(found("status=open")).contains(open).doesNotContain(closed);
        assertThat(found("status=closed")).contains(closed).doesNotContain(open);
        assertThat(found("status=open,closed&jurisdiction_id=x")).contains(open, closed);
        assertThat(found("service_code=tax,land")).doesNotContain(open, closed);
        assertThat(found("service_request_id=" + open + "," + closed)).containsExactly(closed, open);
        assertThat(found("start_date=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(found("start_date=&end_date=2099-01-01T00:00:00Z&status=")).isEmpty();
        assertThat(found("page_size=1")).hasSize(1);
        assertThat(found("page_size=1&page=2")).hasSize(1).isNotEqualTo(found("page_size=1"));
        assertThat(Client.nobody()
                        .get(V2 + "/requests/" + open + "," + closed + ".json")
                        .<List<String>>path("service_request_id"))
                .containsExactly(closed, open);
    }

    private static List<String> found(String query) {
        Response answer = Client.nobody().urlEncodingEnabled(false).get(V2 + "/requests.json?" + query);
        answer.then().statusCode(200);
        return answer.path("service_request_id");
    }

    @Test
    void aReferredRequestIsNotThereForThePublic() {
        String number = posted(Client.as("whistle", "complainant"));
        Rows.update(
                "insert into progress (complaint_id, stage, named) select id, 'WITH_THE_AUTHORITY', 'x' from complaint"
                        + " where number_serial = ?",
                Long.parseLong(number.split("-")[1]));
        Client.nobody().get(V2 + "/requests/" + number + ".json").then().statusCode(404);
        Client.as("whistle", "complainant")
                .get(V2 + "/requests/" + number + ".json")
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhereItIs() {
        Response json = Client.nobody().get("/open311/discovery.json");
        assertThat(json.<String>path("endpoints[0].specification")).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(json.<String>path("endpoints[0].url")).endsWith("/open311/v2");
        assertThat(json.<List<String>>path("endpoints[0].formats")).containsExactly("text/xml", "application/json");
        XmlPath xml = XmlPath.from(
                Client.nobody().get("/open311/discovery.xml").body().asString());
        assertThat(xml.getString("discovery.endpoints.endpoint.formats.format[0]"))
                .isEqualTo("text/xml");
        Client.nobody().get(V2 + "/services.yaml").then().statusCode(404);
    }
}
