package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases out of their backups: in a rehearsal, and in production on the day. */
class RecoveryTest {

    private static final Path K8S = Path.of("").toAbsolutePath();

    private final Manifests rehearsal =
            new Manifests(Overlay.PRODUCTION, Overlay.render(K8S.resolve("overlays/rehearsal")));

    @Test
    void bothRecoverEveryDatabaseUnderItsOwnNameAndOwner() throws IOException {
        List<JsonNode> clusters = Overlay.PRODUCTION.manifests().of("Cluster").toList();

        for (Manifests recovering : List.of(rehearsal, production())) {
            assertThat(recovering.of("Cluster")).hasSameSizeAs(clusters);
            for (JsonNode cluster : clusters) {
                JsonNode recovered = recovering.get("Cluster", Manifests.name(cluster));
                JsonNode recovery = recovered.at("/spec/bootstrap/recovery");
                assertThat(recovered.at("/spec/bootstrap").has("initdb")).isFalse();
                for (String part : List.of("database", "owner", "secret")) {
                    assertThat(recovery.path(part)).isEqualTo(cluster.at("/spec/bootstrap/initdb/" + part));
                }
                assertThat(recovered
                                .at("/spec/externalClusters/0/plugin/parameters/serverName")
                                .asText())
                        .matches(Manifests.name(cluster) + "(-\\d+)?");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void productionKeepsToTheChecklistWhileItRecovers(Line line) throws IOException {
        assertThat(line.faults(production())).as(line.asks()).isEmpty();
    }

    @Test
    void aRehearsalWritesNoBackupAndHasNoKeyOfAService() {
        assertThat(rehearsal.of("ScheduledBackup")).isEmpty();
        assertThat(rehearsal.of("Cluster"))
                .allMatch(cluster -> !cluster.path("spec").has("plugins"));
        assertThat(rehearsal.of("ObjectStore")).hasSize(1).allMatch(store -> !store.path("spec")
                .has("retentionPolicy"));
        assertThat(rehearsal.of("ExternalSecret").map(Manifests::name))
                .isNotEmpty()
                .allMatch(name -> name.equals("backups") || name.contains("-db-"));
    }

    @Test
    void aRehearsalHasWhatItRefersToAndIsApartFromProduction() {
        assertThat(rehearsal.all())
                .filteredOn(one -> !one.path("kind").asText().equals("Namespace"))
                .allSatisfy(one -> assertThat(one.at("/metadata/namespace").asText())
                        .as(Manifests.title(one))
                        .isEqualTo("huiyin-rehearsal"));
        Set<String> secrets =
                rehearsal.of("ExternalSecret").map(Manifests::name).collect(Collectors.toSet());
        assertThat(rehearsal.of("Cluster").flatMap(RecoveryTest::secrets))
                .hasSize(13)
                .isSubsetOf(secrets);
        assertThat(NamespacePolicies.defaultDeny(rehearsal)).isEmpty();
        assertThat(KubernetesSchema.faults(rehearsal)).isEmpty();
        assertThat(PublishedModels.faults(rehearsal)).isEmpty();
    }

    private static Stream<String> secrets(JsonNode cluster) {
        return Stream.concat(
                Stream.of(cluster.at("/spec/bootstrap/recovery/secret/name").asText()),
                Manifests.each(cluster.at("/spec/managed/roles"))
                        .map(role -> role.at("/passwordSecret/name").asText()));
    }

    /** As the page on Kubernetes says: the component beside those of production. */
    private static Manifests production() throws IOException {
        Path folder = Files.createDirectories(K8S.resolve("target/recovery"));
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../overlays/production]
                components: [../../components/recovery]
                """);
        return new Manifests(Overlay.PRODUCTION, Overlay.render(folder));
    }
}
