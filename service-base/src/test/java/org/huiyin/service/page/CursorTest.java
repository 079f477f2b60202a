package org.huiyin.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWent() {
        Cursor cursor = Cursor.of("2026-01-05T01:30:00Z", "长江 100%");

        assertThat(Cursor.decode(cursor.encode(), 2)).isEqualTo(cursor);
    }

    @Test
    void noCursorMeansTheFirstPage() {
        assertThat(Cursor.decode(null, 2)).isNull();
        assertThat(Cursor.decode("", 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "====", "长江"})
    void refusesWhatItDidNotMake(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(400));
    }

    @Test
    void refusesValuesOfAnotherKind() {
        Cursor cursor = Cursor.of("yesterday");

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void aPageKnowsWhetherAnotherFollows() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of))
                .isEqualTo(new Page<>(List.of(1, 2), Cursor.of(2).encode()));
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of)).isEqualTo(new Page<>(List.of(1, 2), null));
    }
}
