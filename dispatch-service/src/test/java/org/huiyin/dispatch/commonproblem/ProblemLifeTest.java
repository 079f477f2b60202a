package org.huiyin.dispatch.commonproblem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.junit.jupiter.api.Test;

class ProblemLifeTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");
    private static final CommonProblem PROBLEM = new CommonProblem(
            UUID.randomUUID(), "CP-2026-000001", ProblemKind.PROCESS, new Appointment("S0001", "U001", "L0001"), NOW);
    private static final Reported REPORTED = moved(new Opened(PROBLEM).report(ReportLevel.CITY, NOW));

    @Test
    void goesUpwardAndBackAndThenOneLevelHigherOnly() {
        Replied replied = REPORTED.reply(NOW.plusSeconds(1));

        assertThat(replied).isEqualTo(new Replied(REPORTED, NOW.plusSeconds(1)));
        assertThat(replied.report(ReportLevel.COUNTY, NOW)).isEqualTo(Outcome.refused(Refusal.LEVEL_NOT_ABOVE));
        assertThat(replied.report(ReportLevel.CITY, NOW)).isEqualTo(Outcome.refused(Refusal.LEVEL_NOT_ABOVE));
        assertThat(moved(replied.report(ReportLevel.PROVINCE, NOW)))
                .isEqualTo(new Reported(PROBLEM, ReportLevel.PROVINCE, NOW));
    }

    @Test
    void isConcludedWhenNobodyAboveIsWaitedFor() {
        Concluded concluded = REPORTED.reply(NOW).conclude(ConclusionCode.PARTLY, "iss|leader", NOW);

        assertThat(concluded).isEqualTo(new Concluded(PROBLEM, ConclusionCode.PARTLY, "iss|leader", NOW));
        assertThat(new Opened(PROBLEM)
                        .conclude(ConclusionCode.SOLVED, "iss|leader", NOW)
                        .name())
                .isEqualTo(ProblemState.Name.CONCLUDED);
    }

    @Test
    void eachStateHasItsNameAndEachConclusionItsCodeForEveryCase() {
        Opened opened = new Opened(PROBLEM);
        Replied replied = REPORTED.reply(NOW);

        assertThat(opened.report(ReportLevel.CITY, NOW)).isEqualTo(Outcome.moved(REPORTED));
        assertThat(
                        List.of(opened, REPORTED, replied, replied.conclude(ConclusionCode.SOLVED, "iss|leader", NOW))
                                .stream()
                                .map(ProblemState::name))
                .containsExactly(ProblemState.Name.values());
        for (ConclusionCode code : ConclusionCode.values()) {
            assertThat(code.ofEachCase().name()).isEqualTo(code.name());
        }
    }

    @Test
    void whoIsRefusedIsToldOfTheMovesThatAreOpen() {
        assertThat(ProblemMoves.open(ProblemState.Name.REPORTED, Set.of("supervisor")))
                .isEqualTo(List.of("measures", "reply"));
        assertThat(ProblemMoves.open(ProblemState.Name.REPLIED, Set.of("leader")))
                .isEqualTo(List.of("conclusion", "measures", "report"));
        assertThat(ProblemMoves.open(ProblemState.Name.CONCLUDED, Set.of("dispatcher", "leader")))
                .isEmpty();
    }

    @Test
    void aMeasureHasAnOwnerAndADayThatHasNotPassed() {
        Measure today = new Measure("合并申请表。", "S0001", "", TODAY);
        Measure late = new Measure("合并申请表。", "S0001", "", TODAY.minusDays(1));

        assertThat(Measure.checked(List.of(today), TODAY, "S0001"::equals)).isEqualTo(Outcome.moved(List.of(today)));
        assertThat(Measure.checked(List.of(today, late), TODAY, "S0001"::equals))
                .isEqualTo(Outcome.refused(Refusal.MEASURE_IN_THE_PAST));
        assertThat(Measure.checked(List.of(today), TODAY, "S0004"::equals))
                .isEqualTo(Outcome.refused(Refusal.MEASURE_WITHOUT_AN_OWNER));
    }

    private static <T> T moved(Outcome<T> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }
}
