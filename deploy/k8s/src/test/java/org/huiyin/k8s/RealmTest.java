package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm that production begins with is that of the demonstration, without its people. */
class RealmTest {

    private final ObjectNode demo = realm(ServiceSources.checkout().resolve("deploy/keycloak/huiyin-realm.json"));
    private final ObjectNode production = realm(Overlay.PRODUCTION.folder().resolve("realm/huiyin-realm.json"));

    @Test
    void hasTheSameRolesAndScopes() {
        List<String> differing =
                List.of("users", "groups", "clients", "bruteForceProtected", "passwordPolicy", "eventsEnabled");

        assertThat(production.deepCopy().without(differing).toString())
                .isEqualTo(demo.deepCopy().without(differing).toString());
    }

    @Test
    void hasNobodyInItAndLocksGuessersOut() {
        assertThat(production.fieldNames()).toIterable().doesNotContain("users", "groups", "clients");
        assertThat(production.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(production.path("passwordPolicy").asText())
                .contains("length(12)")
                .doesNotContain("hashIterations");
    }

    private static ObjectNode realm(Path file) {
        try {
            JsonNode realm = new ObjectMapper().readTree(ServiceSources.text(file));
            return (ObjectNode) realm;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
