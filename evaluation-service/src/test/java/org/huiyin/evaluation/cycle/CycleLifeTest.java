package org.huiyin.evaluation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.cycle.Stage.ANNULLED;
import static org.huiyin.evaluation.cycle.Stage.APPEALS;
import static org.huiyin.evaluation.cycle.Stage.COMPUTED;
import static org.huiyin.evaluation.cycle.Stage.DATA_CLOSED;
import static org.huiyin.evaluation.cycle.Stage.DRAFT;
import static org.huiyin.evaluation.cycle.Stage.FINAL;
import static org.huiyin.evaluation.cycle.Stage.FOLLOW_UP;
import static org.huiyin.evaluation.cycle.Stage.NOTICED;
import static org.huiyin.evaluation.cycle.Stage.RECOMPUTED;
import static org.huiyin.evaluation.cycle.Stage.REVIEWED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.huiyin.evaluation.rules.Procedure;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.service.calendar.CalendarFiles;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class CycleLifeTest {
    private static final int COMMANDS = 400;
    private static final WorkCalendar CALENDAR = CalendarFiles.calendar(ZoneId.of("Asia/Shanghai"));
    private static final Scope SCOPE =
            new Scope("HY", null, Set.of(), LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-20"));
    private static final StoredRuleSet RULES = TestRules.stored(TestRules.upTo(10));
    private static final Procedure PROCEDURE = RULES.rules().procedure();
    /** What may follow what, written down a second time and by hand. */
    private static final Map<Stage, Set<Stage>> FOLLOWERS = Map.ofEntries(
            Map.entry(DRAFT, Set.of(Stage.RULES_FROZEN)),
            Map.entry(Stage.RULES_FROZEN, Set.of(Stage.COLLECTING)),
            Map.entry(Stage.COLLECTING, Set.of(DATA_CLOSED)),
            Map.entry(DATA_CLOSED, Set.of(Stage.RECONCILED)),
            Map.entry(Stage.RECONCILED, Set.of(COMPUTED)),
            Map.entry(COMPUTED, Set.of(REVIEWED, ANNULLED)),
            Map.entry(REVIEWED, Set.of(NOTICED, ANNULLED)),
            Map.entry(NOTICED, Set.of(APPEALS, ANNULLED)),
            Map.entry(APPEALS, Set.of(RECOMPUTED, FINAL, ANNULLED)),
            Map.entry(RECOMPUTED, Set.of(NOTICED, FINAL, ANNULLED)),
            Map.entry(FINAL, Set.of(Stage.CONSEQUENCES, ANNULLED)),
            Map.entry(Stage.CONSEQUENCES, Set.of(FOLLOW_UP, ANNULLED)),
            Map.entry(FOLLOW_UP, Set.of(Stage.ARCHIVED, ANNULLED)),
            Map.entry(Stage.ARCHIVED, Set.of(ANNULLED)),
            Map.entry(ANNULLED, Set.of()));

    @Property(tries = 300)
    void randomCommandsNeverSkipAStageAndNeverGoBackInTime(@ForAll long seed) {
        assertThat(faults(life(new Random(seed), 0))).isEmpty();
    }

    @Property(tries = 20)
    void aLifeThatJumpsWouldBeNoticed(@ForAll long seed) {
        assertThat(faults(life(new Random(seed), COMMANDS / 2))).isNotEmpty();
    }

    @Test
    void randomLivesReachTheArchiveAndBothWaysThroughTheAppeals() {
        var reached = new ArrayList<Stage>();
        for (int seed = 0; seed < 300; seed++) {
            life(new Random(seed), 0).forEach(cycle -> reached.add(cycle.stage()));
        }
        assertThat(reached).contains(Stage.values());
    }

    @Test
    void rulesAreFrozenOnTheLastDayBeforeAndNotOnTheFirst() {
        Cycle draft = Cycle.opened(UUID.randomUUID(), charter(), Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(refusal(draft.freezeRules(frozen(), at("2026-02-28T16:00:00Z"))))
                .isEqualTo(Refusal.CYCLE_HAS_BEGUN);
        assertThat(draft.freezeRules(frozen(), at("2026-02-28T15:59:59Z"))).isInstanceOf(Decision.Allowed.class);
    }

    /** Friday the 20th ends the cycle; closed on Monday the 23rd, ten working days are over with Tuesday the 7th of April. */
    @Test
    void tenWorkingDaysOfReconciliationAreWholeOnes() {
        Cycle closed = new Cycle(
                UUID.randomUUID(), 4, charter(), DATA_CLOSED, Instant.parse("2026-03-23T02:00:00Z"), Progress.NONE);

        assertThat(closed.reconcile(true, PROCEDURE, at("2026-03-23T03:00:00Z")))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(refusal(closed.reconcile(false, PROCEDURE, at("2026-04-07T15:59:59Z"))))
                .isEqualTo(Refusal.RECONCILIATION_RUNNING);
        assertThat(closed.reconcile(false, PROCEDURE, at("2026-04-07T16:00:00Z")))
                .isInstanceOf(Decision.Allowed.class);
    }

    /** The Qingming festival, 4 to 6 April, is no working day of a notice that began on the 2nd. */
    @Test
    void holidaysDoNotCountForTheNotice() {
        Instant begun = Instant.parse("2026-04-02T02:00:00Z");
        var progress = new Progress(frozen(), begun, UUID.randomUUID(), begun, null);
        Cycle noticed = new Cycle(UUID.randomUUID(), 8, charter(), NOTICED, begun, progress);

        assertThat(refusal(noticed.closeNotice(PROCEDURE, at("2026-04-10T15:59:59Z"))))
                .isEqualTo(Refusal.NOTICE_RUNNING);
        assertThat(noticed.closeNotice(PROCEDURE, at("2026-04-10T16:00:00Z"))).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void nobodyIsNamedFinallyWhoWasNotInANotice() {
        Instant at = Instant.parse("2026-05-04T02:00:00Z");
        var progress = new Progress(frozen(), at, UUID.randomUUID(), at, null);
        Cycle again = new Cycle(UUID.randomUUID(), 10, charter(), RECOMPUTED, at, progress);

        var unknown = new ListSituation(true, false);
        assertThat(refusal(again.publish(new AppealSituation(0, null, List.of()), unknown, at("2026-05-04T03:00:00Z"))))
                .isEqualTo(Refusal.NAME_NOT_NOTICED);
        assertThat(again.giveNotice(unknown, at("2026-05-04T03:00:00Z"))).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void noRunThatLacksAGrantedCorrectionTakesThePlaceOfTheFormerOne() {
        Instant at = Instant.parse("2026-05-04T02:00:00Z");
        var progress = new Progress(frozen(), at, UUID.randomUUID(), at, null);
        Cycle appealed = new Cycle(UUID.randomUUID(), 9, charter(), APPEALS, at, progress);
        Run run = new Results().plain("S1", "U1").run(RULES, SCOPE, at.plusSeconds(60));
        var upheld = new AppealSituation(0, at, List.of());

        assertThat(refusal(appealed.recompute(run, upheld.lacking(List.of("f1")), at("2026-05-04T03:00:00Z"))))
                .isEqualTo(Refusal.CORRECTION_MISSING);
        assertThat(appealed.recompute(run, upheld, at("2026-05-04T03:00:00Z"))).isInstanceOf(Decision.Allowed.class);
    }

    /** Every version of one cycle under random commands; at one of them, unless it is 0, it jumps without a move and ends. */
    private static List<Cycle> life(Random random, int jump) {
        var versions = new ArrayList<Cycle>();
        Instant now = Instant.parse("2026-02-20T01:00:00Z");
        versions.add(Cycle.opened(UUID.randomUUID(), charter(), now));
        for (int command = 1; command <= COMMANDS; command++) {
            Cycle cycle = versions.get(versions.size() - 1);
            now = now.plus(Duration.ofHours(random.nextInt(60) - 6));
            if (command == jump) {
                versions.add(jumped(cycle, now));
                break;
            }
            if (attempt(cycle, random, new Moment(now, CALENDAR)) instanceof Decision.Allowed<Cycle> allowed) {
                versions.add(allowed.next());
            }
        }
        return versions;
    }

    private static Cycle jumped(Cycle cycle, Instant now) {
        Stage target = FOLLOWERS.get(cycle.stage()).contains(FINAL) ? Stage.ARCHIVED : FINAL;
        return new Cycle(cycle.id(), cycle.version() + 1, cycle.charter(), target, now, cycle.progress());
    }

    private static Decision<Cycle> attempt(Cycle cycle, Random random, Moment now) {
        var lists = new ListSituation(random.nextInt(4) > 0, random.nextInt(4) > 0);
        boolean yes = random.nextInt(3) == 0;
        return switch (Move.values()[random.nextInt(Move.values().length)]) {
            case FREEZE_RULES -> cycle.freezeRules(frozen(), now);
            case COLLECT -> cycle.collect(now);
            case CLOSE_DATA -> cycle.closeData(now);
            case RECONCILE -> cycle.reconcile(yes, PROCEDURE, now);
            case COMPUTE -> cycle.compute(run(cycle, now, yes), now);
            case REVIEW -> cycle.review(lists, now);
            case GIVE_NOTICE -> cycle.giveNotice(lists, now);
            case CLOSE_NOTICE -> cycle.closeNotice(PROCEDURE, now);
            case RECOMPUTE -> cycle.recompute(run(cycle, now, false), appeals(random, now), now);
            case PUBLISH -> cycle.publish(appeals(random, now), lists, now);
            case RECORD_CONSEQUENCES -> cycle.recordConsequences(now);
            case FOLLOW_UP_CONSEQUENCES -> cycle.followUp(yes, PROCEDURE, now);
            case ARCHIVE -> cycle.archive(now);
            case ANNUL -> random.nextInt(12) == 0 ? cycle.annul(now) : Decision.refused(Refusal.WRONG_STAGE);
        };
    }

    private static AppealSituation appeals(Random random, Moment now) {
        Instant upheld = random.nextInt(3) == 0 ? now.at().minusSeconds(7200) : null;
        return new AppealSituation(random.nextInt(4) == 0 ? 1 : 0, upheld, List.of());
    }

    private static Run run(Cycle cycle, Moment now, boolean other) {
        Instant closed = cycle.progress().asOf();
        Instant asOf = cycle.stage() == Stage.RECONCILED && closed != null && !other
                ? closed
                : now.at().minusSeconds(60);
        return new Results().plain("S1", "U1").run(RULES, SCOPE, asOf);
    }

    private static List<String> faults(List<Cycle> versions) {
        var faults = new ArrayList<String>();
        for (int i = 1; i < versions.size(); i++) {
            Cycle former = versions.get(i - 1);
            Cycle next = versions.get(i);
            if (!FOLLOWERS.get(former.stage()).contains(next.stage())) {
                faults.add(former.stage() + " was followed by " + next.stage());
            }
            if (next.since().isBefore(former.since()) || next.version() != former.version() + 1) {
                faults.add(next.stage() + " began before " + former.stage());
            }
            if (next.stage().ordinal() > DRAFT.ordinal()
                    && !frozen().equals(next.progress().rules())) {
                faults.add(next.stage() + " without the frozen rules");
            }
        }
        return faults;
    }

    private static Charter charter() {
        return new Charter("评议", "Evaluation", CycleKind.CITY, false, SCOPE);
    }

    private static FrozenRules frozen() {
        return new FrozenRules(RULES.id(), RULES.hash());
    }

    private static Moment at(String time) {
        return new Moment(Instant.parse(time), CALENDAR);
    }

    private static Refusal refusal(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).reason();
    }
}
