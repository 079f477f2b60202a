package org.huiyin.dispatch.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.dispatch.importing.CityFiles;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.calendar.LimitUnit;
import org.huiyin.service.calendar.OfficeHours;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(1, ZoneId.of("Asia/Shanghai"), 2026, 2026, List.of());
    private static final LocalDate THURSDAY = LocalDate.parse("2026-03-12");
    private static final Instant BEFORE = Instant.parse("2026-03-01T00:00:00Z");
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
        assertThat(new AnswerLimit("*", "*", "*", "*", Limit.workingDays(8), Limit.workingDays(8)).promised())
                .isEqualTo(Limit.workingDays(8));
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
        List<ClockLimit> urgentOnly = rules.clocks().stream()
                .filter(line -> line.kind() != DeadlineKind.RULING || !line.fitsAny())
                .toList();
        assertThatThrownBy(() -> new TimeRules(rules.answers(), urgentOnly, OfficeHours.NINE_TO_FIVE, rules.ladder()))
                .hasMessageContaining("no limit for every case: RULING");
    }

    @Test
    void refusesALadderThatGoesDown() {
        assertThatThrownBy(() -> new Ladder(List.of(rung(1, 1), rung(2, 0))))
                .hasMessageContaining("later than the one before");
        assertThatThrownBy(() -> new Ladder(List.of(rung(1, 1), rung(2, 1))))
                .hasMessageContaining("later than the one before");
        assertThatThrownBy(() -> new Ladder(List.of(rung(2, 0)))).hasMessageContaining("without a gap");
    }

    @Test
    void theNextRungIsReachedWhenTheOfficeOpensOnItsDay() {
        Ladder ladder = new Ladder(List.of(rung(1, -1), rung(2, 0), rung(3, 2)));

        assertThat(ladder.after(0, THURSDAY, BEFORE, CALENDAR))
                .contains(new Ladder.Call(rung(1, -1), Instant.parse("2026-03-11T01:00:00Z")));
        assertThat(ladder.after(1, THURSDAY, BEFORE, CALENDAR))
                .contains(new Ladder.Call(rung(2, 0), Instant.parse("2026-03-12T01:00:00Z")));
        assertThat(ladder.after(2, THURSDAY, BEFORE, CALENDAR))
                .contains(new Ladder.Call(rung(3, 2), Instant.parse("2026-03-16T01:00:00Z")));
        assertThat(ladder.after(3, THURSDAY, BEFORE, CALENDAR)).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfWhatWasNotThereYet() {
        Ladder ladder = new Ladder(List.of(rung(1, -1), rung(2, 0)));
        Instant opening = Instant.parse("2026-03-11T01:00:00Z");

        assertThat(ladder.after(0, THURSDAY, opening.minusNanos(1), CALENDAR).map(Ladder.Call::rung))
                .contains(rung(1, -1));
        assertThat(ladder.after(0, THURSDAY, opening, CALENDAR).map(Ladder.Call::rung))
                .contains(rung(2, 0));
    }

    @Test
    void onlyASupervisionOrderIsToBeAnswered() {
        assertThatThrownBy(() -> new Rung(1, 0, Audience.LEADER, 3)).hasMessageContaining("step 1");
        assertThatThrownBy(() -> new Rung(1, 0, Audience.SUPERVISION, null)).hasMessageContaining("step 1");
    }

    private static Rung rung(int step, int workingDays) {
        return new Rung(step, workingDays, Audience.LEADER, null);
    }

    private Limit promised(String kind, String category, boolean emergency) {
        return rules.answer(new Subject(kind, category, Level.ORDINARY, emergency))
                .promised();
    }
}
