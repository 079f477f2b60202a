package org.huiyin.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.huiyin.local.city.Sittings.Problem;
import org.huiyin.local.city.Sittings.Session;
import org.junit.jupiter.api.Test;

class SittingsTest {

    @Test
    void theWholeYearHasTheRealFigures() {
        Sittings year = Sittings.of(1);
        List<Session> sessions = sessions(year);

        assertThat(sessions).hasSize(2_112);
        assertThat(sessions.stream().mapToInt(Session::personTimes).sum()).isEqualTo(2_112);
        assertThat(sessions.stream().mapToInt(Session::matters).sum())
                .isEqualTo(2_189)
                .isEqualTo(year.matters());
        List<Problem> problems = sessions.stream()
                .flatMap(session -> session.problems().stream())
                .toList();
        assertThat(problems).hasSize(539).hasSize(year.problems());
        assertThat(problems).extracting(Problem::text).doesNotHaveDuplicates();
        assertThat(List.of(of("CITY", problems), of("COUNTY", problems), of("TOWNSHIP", problems)))
                .containsExactly(58L, 301L, 180L);
        assertThat(year.rectifications()).hasSize(506).hasSize(year.rectified());
        assertThat(sessions).extracting(session -> session.leader().name()).doesNotHaveDuplicates();
        assertThat(sessions).allSatisfy(session -> assertThat(session.heldOn()).startsWith("2024-"));
    }

    @Test
    void aPartSaysWhatItHolds() {
        for (int count : List.of(1, 22, 43, 1_000)) {
            Sittings part = new Sittings(count);
            List<Session> sessions = sessions(part);

            assertThat(sessions.stream().mapToInt(Session::matters).sum()).isEqualTo(part.matters());
            List<Problem> problems = sessions.stream()
                    .flatMap(session -> session.problems().stream())
                    .toList();
            assertThat(problems).hasSize(part.problems());
            assertThat(of("CITY", problems)).isEqualTo(part.problemsOfTheCity());
            assertThat(part.rectifications()).hasSize(part.rectified());
        }
    }

    private static List<Session> sessions(Sittings sittings) {
        return IntStream.range(0, sittings.sessions())
                .mapToObj(Sittings::session)
                .toList();
    }

    private static long of(String level, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.level().equals(level))
                .count();
    }
}
