package org.huiyin.dispatch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.junit.jupiter.api.Test;

class FindingLifeTest {
    private static final Instant NOW = Instant.parse("2026-03-11T04:00:00Z");
    private static final Officer RECORDER = new Officer("recorder", Set.of("U000"), Set.of());
    private static final Officer SECOND = new Officer("second", Set.of("U900", "U000"), Set.of());
    private static final Officer CONCERNED = new Officer("concerned", Set.of("U001"), Set.of("S0001"));
    private static final Officer NOBODY = new Officer("nobody", Set.of(), Set.of());
    private static final Problem PROBLEM = problem("window-closed", Set.of(Tag.SLOWNESS));

    @Test
    void aFindingCountsOnceASecondPersonConfirmsIt() {
        Recorded recorded = allowed(Recorded.by(RECORDER, PROBLEM, NOW));

        Substantiated confirmed = allowed(recorded.confirm(SECOND, NOW));

        assertThat(confirmed.finderUnit()).as("always the same of several").isEqualTo("U000");
        assertThat(confirmed.confirmedBy()).isEqualTo("second");
        Revoked revoked = allowed(confirmed.revoke(RECORDER, RevocationReason.FACTS_WRONG, NOW));
        assertThat(revoked.problem()).isEqualTo(PROBLEM);
        Withdrawn withdrawn = allowed(recorded.withdraw(RECORDER, NOW));
        assertThat(recorded.withdraw(SECOND, NOW)).isEqualTo(Decision.refused(Objection.NOT_THE_RECORDER));
        assertThat(withdrawn.problem()).isEqualTo(PROBLEM);
        assertThat(List.of(recorded.name(), withdrawn.name(), confirmed.name(), revoked.name()))
                .containsExactly(FindingState.Name.values());
    }

    @Test
    void fourEyesConfirmAndTheCheckNoticesWhenTwoWould() {
        assertThat(confirmsOneself((recorded, by) -> recorded.confirm(by, NOW))).isFalse();

        // sabotage: whoever confirms is not compared with whoever recorded
        assertThat(confirmsOneself(
                        (recorded, by) -> Decision.allowed(new Substantiated(recorded, by.subject(), "U000", NOW))))
                .isTrue();
    }

    @Test
    void theUnitConcernedAndWhoeverHasNoneNeitherRecordConfirmNorRevoke() {
        Recorded recorded = allowed(Recorded.by(RECORDER, PROBLEM, NOW));
        Substantiated confirmed = allowed(recorded.confirm(SECOND, NOW));

        assertThat(Recorded.by(CONCERNED, PROBLEM, NOW)).isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
        assertThat(recorded.confirm(CONCERNED, NOW)).isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
        assertThat(confirmed.revoke(CONCERNED, RevocationReason.DUPLICATE, NOW))
                .isEqualTo(Decision.refused(Objection.BY_THE_UNIT_CONCERNED));
        assertThat(Recorded.by(NOBODY, PROBLEM, NOW)).isEqualTo(Decision.refused(Objection.WITHOUT_A_UNIT));
        assertThat(recorded.confirm(NOBODY, NOW)).isEqualTo(Decision.refused(Objection.WITHOUT_A_UNIT));
        assertThat(confirmed.revoke(NOBODY, RevocationReason.DUPLICATE, NOW))
                .isEqualTo(Decision.refused(Objection.WITHOUT_A_UNIT));
    }

    @Test
    void aProblemHasATagAndAKeyForItsCause() {
        assertThatThrownBy(() -> problem("window-closed", Set.of())).isInstanceOf(IllegalArgumentException.class);
        for (String wrong : List.of("", "-a", "Window", "a b", "x".repeat(61))) {
            assertThatThrownBy(() -> problem(wrong, Set.of(Tag.IGNORING)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(problem("x".repeat(60), Set.of(Tag.IGNORING)).tags()).containsExactly(Tag.IGNORING);
    }

    @Test
    void theSeverityIsOneOfFour() {
        assertThat(Severity.of(1)).contains(Severity.MINOR);
        assertThat(Severity.of(3)).contains(Severity.SERIOUS);
        assertThat(Severity.of(6)).contains(Severity.GRAVE);
        assertThat(Severity.of(12)).contains(Severity.DISCIPLINE);
        assertThat(Severity.of(2)).isEmpty();
        assertThat(Severity.DISCIPLINE.points()).isEqualTo(12);
    }

    @Test
    void aGroupHasMembersAndUnitsAndItsMembersRecord() {
        Group group = new Group(new UUID(0, 1), 1, new Names("一组", "One"), Set.of("a"), Set.of("U1"), NOW);

        assertThat(group.mayRecord("a")).isTrue();
        assertThat(group.mayRecord("b")).isFalse();
        assertThatThrownBy(() -> new Group(group.id(), 1, group.name(), Set.of(), Set.of("U1"), NOW))
                .hasMessageContaining("members");
        assertThatThrownBy(() -> new Group(group.id(), 1, group.name(), Set.of("a"), Set.of(), NOW))
                .hasMessageContaining("units");
        assertThatThrownBy(() -> new Round(new UUID(0, 2), group.id(), LocalDate.EPOCH, "a", NOW, List.of()))
                .hasMessageContaining("visits");
        assertThat(new Visit(new UUID(0, 3), true, false).code()).isEqualTo("SOLVED,NOT_HANDLED");
        assertThat(new Visit(new UUID(0, 3), false, true).code()).isEqualTo("NOT_SOLVED,HANDLED");
    }

    @Test
    void noUnitRecordsItsOwnPraise() {
        Leader leader = new Leader("L1", new Names("甲", "A"), "a@huiyin.example");
        Section praised = new Section(
                "S0001", new Names("科", "Section"), "U001", "HY", "tax", leader, "s@huiyin.example", LocalDate.EPOCH);

        assertThat(Commendation.objection(SECOND, praised)).isEmpty();
        assertThat(Commendation.objection(CONCERNED, praised)).contains(Objection.BY_THE_UNIT_CONCERNED);
        assertThat(Commendation.objection(NOBODY, praised)).contains(Objection.WITHOUT_A_UNIT);
    }

    @Test
    void aBulletinIsOfAWeekThatIsOverAndCountsWhatHappened() {
        Week week = Week.parse("2026-W11").orElseThrow();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Unit unit = new Unit("U001", new Names("税务局", "Tax bureau"), UnitLevel.FIRST, "HY", "tax");

        Map<String, Integer> counts = Map.of(
                "ASSIGNED", 7,
                "DEADLINE_MISSED", 2,
                "SLOWNESS", 1,
                "SUPERVISION_ISSUED", 6,
                "SUPERVISION_ANSWERED", 5,
                "SUPERVISION_OVERDUE", 4,
                "SUPERVISION_CLOSED", 3);
        UnitFigures figures = UnitFigures.of(unit, counts);
        Bulletin bulletin = Bulletin.of(week, List.of(figures), "iss|author", NOW);

        assertThat(week.start(zone)).isEqualTo("2026-03-08T16:00:00Z");
        assertThat(Bulletin.forWeek(week, week.end(zone), zone)).isEqualTo(Decision.allowed(week));
        assertThat(Bulletin.forWeek(week, week.end(zone).minusNanos(1), zone))
                .isEqualTo(Decision.refused(Objection.WEEK_NOT_OVER));
        assertThat(figures.received()).isEqualTo(7);
        assertThat(figures.overdue()).isEqualTo(2);
        assertThat(figures.findings()).containsEntry(Tag.SLOWNESS, 1).containsEntry(Tag.BUCK_PASSING, 0);
        assertThat(figures.finding("SLOWNESS")).isEqualTo(1);
        assertThat(figures.orders()).isEqualTo(new UnitFigures.Orders(6, 5, 4, 3));
        assertThat(bulletin.title().zh()).isEqualTo("2026年第11周督办通报（3月9日至3月15日）");
        assertThat(bulletin.title().en()).isEqualTo("Supervision bulletin, week 11 of 2026 (2026-03-09 to 2026-03-15)");
        assertThat(bulletin.id())
                .isEqualTo(Bulletin.of(week, List.of(), "other", NOW).id())
                .isNotEqualTo(
                        Bulletin.of(new Week(2026, 12), List.of(), "other", NOW).id());
    }

    /** The check itself: does this way of confirming let somebody confirm what they wrote down? */
    private static boolean confirmsOneself(BiFunction<Recorded, Officer, Decision<Substantiated>> confirm) {
        Recorded recorded = allowed(Recorded.by(RECORDER, PROBLEM, NOW));
        return !confirm.apply(recorded, RECORDER).equals(Decision.refused(Objection.BY_THE_RECORDER));
    }

    private static Problem problem(String rootCause, Set<Tag> tags) {
        return new Problem("S0001", "U001", 1, tags, Severity.SERIOUS, rootCause);
    }

    private static <T> T allowed(Decision<T> decision) {
        return decision.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }
}
