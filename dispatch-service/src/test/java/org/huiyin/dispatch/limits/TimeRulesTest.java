package org.huiyin.dispatch.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huiyin.dispatch.calendar.DeadlineKind;
import org.huiyin.dispatch.calendar.Limit;
import org.huiyin.dispatch.calendar.LimitUnit;
import org.huiyin.dispatch.calendar.OfficeHours;
import org.huiyin.dispatch.importing.CityFiles;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
    private final TimeRules rules = CityFiles.read().limits();

    @Test
    void promisesWhatTheCityPublished() {
        assertThat(promised("CONSULTATION", "tax", false)).isEqualTo(Limit.workingDays(3));
        assertThat(promised("HELP", "land", false)).isEqualTo(Limit.workingDays(3));
        assertThat(promised("COMPLAINT", "tax", false)).isEqualTo(Limit.workingDays(13));
        assertThat(promised("COMPLAINT", "utilities", false)).isEqualTo(new Limit(24, LimitUnit.HOURS));
        assertThat(promised("COMPLAINT", "utilities", true)).isEqualTo(new Limit(2, LimitUnit.HOURS));
    }

    @Test
    void keepsTheLegalLimitBesideThePromise() {
        AnswerLimit line = rules.answer(new Subject("COMPLAINT", "tax", Level.ORDINARY, false));

        assertThat(line.legal()).isEqualTo(Limit.workingDays(15));
        assertThatThrownBy(() -> new AnswerLimit("*", "*", "*", "*", Limit.workingDays(9), Limit.workingDays(8)))
                .hasMessageContaining("longer than the legal limit");
    }

    @Test
    void aMajorMatterMayTakeLonger() {
        assertThat(rules.answer(new Subject("COMPLAINT", "tax", Level.MAJOR, false))
                        .promised())
                .isEqualTo(Limit.workingDays(15));
    }

    @Test
    void stepsOfAnEmergencyAreShort() {
        assertThat(rules.clock(DeadlineKind.ACCEPTANCE, true)).isEqualTo(new Limit(1, LimitUnit.HOURS));
        assertThat(rules.clock(DeadlineKind.ACCEPTANCE, false)).isEqualTo(Limit.workingDays(2));
    }

    @Test
    void refusesRulesThatLeaveACaseOrAStepWithoutALimit() {
        List<AnswerLimit> narrow =
                List.of(new AnswerLimit("*", "HELP", "*", "*", Limit.workingDays(1), Limit.workingDays(2)));

        assertThatThrownBy(() -> new TimeRules(narrow, rules.clocks(), OfficeHours.NINE_TO_FIVE, rules.ladder()))
                .hasMessageContaining("must match every case");
        assertThatThrownBy(() -> new TimeRules(rules.answers(), List.of(), OfficeHours.NINE_TO_FIVE, rules.ladder()))
                .hasMessageContaining("no limit for every case");
    }

    @Test
    void refusesALadderThatGoesDown() {
        assertThatThrownBy(() -> new Ladder(List.of(rung(1, 1), rung(2, 0))))
                .hasMessageContaining("later than the one before");
        assertThatThrownBy(() -> new Ladder(List.of(rung(2, 0)))).hasMessageContaining("without a gap");
    }

    private static Rung rung(int step, int workingDays) {
        return new Rung(step, workingDays, Audience.LEADER, null);
    }

    private Limit promised(String kind, String category, boolean emergency) {
        return rules.answer(new Subject(kind, category, Level.ORDINARY, emergency))
                .promised();
    }
}
