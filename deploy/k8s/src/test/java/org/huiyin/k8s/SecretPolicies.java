package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets are referred to; none is written down. */
final class SecretPolicies {

    private static final Pattern NAME =
            Pattern.compile(".*(PASSWORD|PASSPHRASE|SECRET|TOKEN|_KEYS?|_KEK|PEPPER)(_RETIRED|_ACCEPTED)?$");
    private static final Pattern VALUE = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY|\"credentials\"|\"secret\"\\s*:|://[^/\\s:]+:[^/\\s@]+@|^[A-Za-z0-9+/]{43}=$");
    /** What a migration is told instead of keys that it does not need. */
    private static final String NONE = "none";

    private SecretPolicies() {}

    static List<String> references(Manifests manifests) {
        Faults faults = new Faults();
        manifests.of("Secret").forEach(secret -> faults.unless(false, secret, "is in git"));
        manifests.workloads().forEach(workload -> Manifests.containers(workload)
                .forEach(container -> container.path("env").forEach(variable -> {
                    String name = variable.path("name").asText();
                    faults.unless(
                            !variable.has("value")
                                    || !secret(name, variable.path("value").asText()),
                            workload,
                            name + " in clear");
                })));
        manifests.of("ConfigMap").forEach(map -> Manifests.strings(map.path("data"))
                .forEach((name, value) -> faults.unless(
                        demoRealm(manifests, map) || value.equals(NONE) || !secret(name, value),
                        map,
                        name + " in clear")));
        return faults.found();
    }

    private static boolean secret(String name, String value) {
        return NAME.matcher(name).matches() || VALUE.matcher(value).find();
    }

    /** Its logins are in the README; {@link Overlay#PRODUCTION} has a realm without any. */
    private static boolean demoRealm(Manifests manifests, JsonNode map) {
        return manifests.overlay() == Overlay.DEMO && map.path("data").has("huiyin-realm.json");
    }
}
