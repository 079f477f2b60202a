package org.huiyin.dispatch.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Returns;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

class TeamTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline LEAD_LIMIT = until("2026-03-18");
    private static final Deadline LIMIT = until("2026-03-16");
    private static final Assignment LEAD = lead(1);
    private static final Team ALONE = new Team(List.of());

    @Test
    void helpersAreNumberedOverAllRoundsAndSeeTheCaseOfTheirRound() {
        Team first = joined(ALONE, LEAD, "S0010");
        Team second = joined(joined(first, LEAD, "S0004"), lead(2), "S0004");

        assertThat(second.all()).extracting(one -> one.share().number()).containsExactly(1, 2, 3);
        assertThat(second.sectionsIn(1)).containsExactly("S0004", "S0010");
        assertThat(second.sectionsIn(2)).containsExactly("S0004");
        assertThat(second.openIn(1)).hasSize(2);
        assertThat(second.numbered(3)).map(one -> one.share().round()).contains(2);
        assertThat(second.numbered(4)).isEmpty();
    }

    @Test
    void theLeadDoesNotHelpItselfAndNobodyHelpsTwiceAtATime() {
        Team team = joined(ALONE, LEAD, "S0004");

        assertThat(team.add(LEAD, to("S0001"), NOW, LIMIT)).isEqualTo(Outcome.refused(Refusal.LEAD_AS_CO_HANDLER));
        assertThat(team.add(LEAD, to("S0004"), NOW, LIMIT)).isEqualTo(Outcome.refused(Refusal.CO_HANDLER_ALREADY));
        Open helper = team.openIn(1).get(0);
        Team released = team.with(helper.release(ReleaseReason.NOT_NEEDED, NOW));
        assertThat(released.sectionsIn(1)).isEmpty();
        assertThat(joined(released, LEAD, "S0004").sectionsIn(1)).containsExactly("S0004");
    }

    @Test
    void nobodyHelpsLongerThanTheLeadHasUnlessThatTimeIsOver() {
        Deadline later = until("2026-03-19");

        assertThat(ALONE.add(LEAD, to("S0004"), NOW, later))
                .isEqualTo(Outcome.refused(Refusal.CO_HANDLER_LIMIT_AFTER_THE_LEAD));
        assertThat(ALONE.add(LEAD, to("S0004"), NOW, LEAD_LIMIT)).isInstanceOf(Outcome.Moved.class);
        assertThat(ALONE.add(LEAD, to("S0004"), LEAD_LIMIT.dueAt(), later)).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void onlyTheOneThatChangedIsAnotherAfterwards() {
        Team team = joined(joined(ALONE, LEAD, "S0004"), LEAD, "S0010");
        Taken taken = ((Added) team.all().get(1)).accept("iss|helper", NOW);

        Team changed = team.with(taken);

        assertThat(changed.all()).containsExactly(team.all().get(0), taken);
        assertThat(changed.openIn(1)).hasSize(2);
        Team reported = changed.with(taken.report("iss|helper", ReportCode.DONE, NOW));
        assertThat(reported.openIn(1)).containsExactly((Open) team.all().get(0));
        assertThat(reported.sectionsIn(1)).containsExactly("S0004", "S0010");
    }

    @Test
    void theLeadSpeaksForASectionOnlyOnceItsLimitHasPassed() {
        Open helper = joined(ALONE, LEAD, "S0004").openIn(1).get(0);

        assertThat(helper.answerFor("iss|lead", LIMIT.dueAt().minusNanos(1)))
                .isEqualTo(Outcome.refused(Refusal.CO_HANDLER_HAS_TIME));
        assertThat(helper.answerFor("iss|lead", LIMIT.dueAt()))
                .isEqualTo(Outcome.moved(new AnsweredFor(helper.share(), "iss|lead", LIMIT.dueAt())));
    }

    @Test
    void aReportIsPunctualUntilItsLimitWhichMovesWithTheCase() {
        Added added = (Added) joined(ALONE, LEAD, "S0004").all().get(0);
        Taken taken = added.accept("iss|helper", NOW);

        assertThat(taken.report("iss|helper", ReportCode.DONE, LIMIT.dueAt()).onTime())
                .isFalse();
        assertThat(taken.extend(LEAD_LIMIT)
                        .report("iss|helper", ReportCode.DONE, LIMIT.dueAt())
                        .onTime())
                .isTrue();
        assertThat(added.extend(LEAD_LIMIT).share().deadline()).isEqualTo(LEAD_LIMIT);
    }

    @Test
    void eachStateHasItsName() {
        Added added = (Added) joined(ALONE, LEAD, "S0004").all().get(0);
        Taken taken = added.accept("iss|helper", NOW);

        assertThat(List.of(
                                added,
                                taken,
                                taken.report("iss|helper", ReportCode.DONE, NOW),
                                new AnsweredFor(added.share(), "iss|lead", NOW),
                                added.release(ReleaseReason.CASE_ENDED, NOW))
                        .stream()
                        .map(CoHandling::name))
                .containsExactly(CoHandling.Name.values());
    }

    private static Team joined(Team team, Assignment lead, String section) {
        return team.plus(team.add(lead, to(section), NOW, LIMIT)
                .orThrow(reason -> new IllegalStateException("refused: " + reason)));
    }

    private static Appointment to(String section) {
        return new Appointment(section, "U002", "L0004");
    }

    private static Assignment lead(int round) {
        return new Assignment(new Appointment("S0001", "U001", "L0001"), round, Returns.NONE, NOW, LEAD_LIMIT);
    }

    private static Deadline until(String day) {
        LocalDate dueOn = LocalDate.parse(day);
        return new Deadline(dueOn, Instant.parse(day + "T16:00:00Z"), 3, 1, false);
    }
}
