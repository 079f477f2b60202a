package org.huiyin.service.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseClockTest {
    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "staging", "demo", "locale", "testing"})
    void canNotBeMovedOutsideOfLocalAndTest(String profile) {
        assertThat(new DatabaseClock(List.of(profile)).expression()).isEqualTo("clock_timestamp()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "test"})
    void canBeMovedInLocalAndTest(String profile) {
        assertThat(new DatabaseClock(List.of(profile)).expression()).contains("clock_shift");
    }
}
