package org.huiyin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the checklist over each overlay. */
class ChecklistTest {

    static Stream<Arguments> lines() {
        return Arrays.stream(Overlay.values())
                .flatMap(overlay -> Arrays.stream(Line.values()).map(line -> Arguments.of(overlay, line, line.asks())));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("lines")
    void holds(Overlay overlay, Line line, String asks) {
        assertThat(line.faults(overlay.manifests())).as(asks).isEmpty();
    }
}
