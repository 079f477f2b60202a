package org.huiyin.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases;a",
                "/v1/cases;a=b/1",
                "/v1/cases%3B",
                "/v1%2fcases",
                "/v1%2Fcases",
                "/v1%5ccases",
                "/v1\\cases",
                "//v1/cases",
                "/v1//cases",
                "/v1/./cases",
                "/v1/../cases",
                "/v1/cases/..",
                "/v1/cases/.",
                "/v1/%2e%2e/cases",
                "/v1/%252e/cases",
                "/v1/cases%00",
                "/v1/cas\u00e9s",
                "/v1/cases\t",
                "/v1/ca ses"
            })
    void refusesPathsThatTwoLayersMightReadDifferently(String path) {
        assertThat(PathGuard.isOdd(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/cases", "/v1/cases/", "/v1/complaints/2026-0000042-8", "/q/health", "/v1/x%20y", "/a.b"
            })
    void letsPlainPathsPass(String path) {
        assertThat(PathGuard.isOdd(path)).isFalse();
    }

    @Test
    void aStarInAPathOfUploadsIsOneSegment() {
        Pattern uploads = PathGuard.pattern("/v1/complaints/*/attachments, /v1/imports");
        assertThat(uploads.matcher("/v1/complaints/2026-1/attachments").lookingAt())
                .isTrue();
        assertThat(uploads.matcher("/v1/imports/7").lookingAt()).isTrue();
        assertThat(uploads.matcher("/v1/complaints/2026-1/supplements").lookingAt())
                .isFalse();
        assertThat(uploads.matcher("/v1/complaints/a/b/attachments").lookingAt())
                .isFalse();
        assertThat(PathGuard.pattern("none").matcher("/v1/complaints").lookingAt())
                .isFalse();
    }
}
