package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class PublicationKeysTest {
    @Test
    void everybodyReadsTheKeysWithoutAToken() {
        given().get("/v1/publication-keys")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("OKP"))
                .body("keys[0].crv", equalTo("Ed25519"))
                .body("keys[0].alg", equalTo("EdDSA"));
    }

    @Test
    void aKeyIsThereAsOpensslReadsIt() {
        String kid = given().get("/v1/publication-keys").jsonPath().getString("keys[0].kid");

        given().get("/v1/publication-keys/" + kid)
                .then()
                .statusCode(200)
                .contentType("application/x-pem-file")
                .body(startsWith("-----BEGIN PUBLIC KEY-----\n"));
        given().get("/v1/publication-keys/unknown").then().statusCode(404);
    }
}
