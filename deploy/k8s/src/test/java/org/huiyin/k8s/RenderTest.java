package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What kustomize makes of each overlay is whole. */
class RenderTest {

    @ParameterizedTest
    @EnumSource
    void rendersTheFourServicesIntoOneNamespace(Overlay overlay) {
        Manifests manifests = overlay.manifests();

        for (String kind : new String[] {"Deployment", "Service", "ServiceAccount", "PodDisruptionBudget"}) {
            assertThat(manifests.of(kind).map(Manifests::name)).as(kind).containsAll(Manifests.SERVICES);
        }
        assertThat(manifests.all())
                .filteredOn(one -> !one.path("kind").asText().equals("Namespace"))
                .allSatisfy(
                        one -> assertThat(one.path("metadata").path("namespace").asText())
                                .as(Manifests.title(one))
                                .isEqualTo("huiyin"));
    }

    @ParameterizedTest
    @EnumSource
    void saysEachObjectOnce(Overlay overlay) {
        assertThat(overlay.manifests().all().stream().map(Manifests::title)).doesNotHaveDuplicates();
    }
}
