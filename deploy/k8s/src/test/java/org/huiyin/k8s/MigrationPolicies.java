package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Databases are migrated before the rollout, by the owner, and by nobody else. */
final class MigrationPolicies {

    private MigrationPolicies() {}

    static List<String> migrations(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            JsonNode job = manifests.get("Job", Manifests.name(server) + "-migration");
            Environment migrating = Environment.of(manifests, Manifests.main(job));
            Environment serving = Environment.of(manifests, Manifests.main(server));
            faults.unless(migrating.get("QUARKUS_INIT_AND_EXIT").equals("true"), job, "does not end");
            faults.unless(!serving.has("QUARKUS_INIT_AND_EXIT"), server, "ends");
            faults.unless(!migrating.has("QUARKUS_FLYWAY_MIGRATE_AT_START"), job, "is told how to migrate");
            faults.unless(serving.get("QUARKUS_FLYWAY_MIGRATE_AT_START").equals("false"), server, "migrates itself");
            faults.unless(migrating.has("HUIYIN_DB_OWNER_PASSWORD"), job, "has no owner's password");
            faults.unless(!serving.has("HUIYIN_DB_OWNER_PASSWORD"), server, "has the owner's password");
            faults.unless(
                    migrating.variables().values().stream()
                                    .filter(Environment.SECRET::equals)
                                    .count()
                            == 1,
                    job,
                    "has more secrets than it needs");
            faults.unless(
                    Manifests.main(job)
                            .path("image")
                            .equals(Manifests.main(server).path("image")),
                    job,
                    "is of another version");
            faults.unless(
                    migrating.get("HUIYIN_DB_URL").equals(serving.get("HUIYIN_DB_URL")),
                    job,
                    "migrates another database");
            faults.unless(Manifests.pod(job).path("restartPolicy").asText().equals("Never"), job, "hides its failures");
        });
        return faults.found();
    }
}
