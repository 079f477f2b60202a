package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** Callers of an operation that is not to be used any more are told with every answer, and nobody else is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class DeprecationTest {

    @Test
    void tellsSinceWhenAndUntilWhen() {
        Response old = Client.nobody().get("/test/things/old");
        assertThat(old.header("Deprecation")).isEqualTo("@1767225600");
        assertThat(old.header("Sunset")).isEqualTo("Wed, 31 Mar 2027 16:00:00 GMT");
        assertThat(old.header("Link")).isEqualTo("<https://huiyin.example/guide>; rel=\"deprecation\"");
    }

    @Test
    void tellsNothingOfOperationsWithoutTheMark() {
        Response fresh = Client.nobody().get("/test/things/new");
        fresh.then().statusCode(200);
        assertThat(fresh.header("Deprecation")).isNull();
        assertThat(fresh.header("Sunset")).isNull();
    }
}
