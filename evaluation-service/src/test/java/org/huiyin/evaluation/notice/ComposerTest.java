package org.huiyin.evaluation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.CycleKind;
import org.huiyin.evaluation.panel.Choice;
import org.huiyin.evaluation.panel.Documents;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Nominees;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.rules.TestRules;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Results;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.evaluation.statement.Section;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final Scope SCOPE =
            new Scope("HY", null, Set.of(), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
    private static final StoredRuleSet RULES = TestRules.stored(TestRules.upTo(5));
    private static final Instant AT = Instant.parse("2028-01-05T02:00:00Z");

    @Test
    void theTwoListsAreAlphabeticalAndHoldWhatTheNamesWereNamedFor() {
        Notice notice = compose(results(), Set.of());

        assertThat(notice.best()).extracting(Entry::section).containsExactly("S3", "S1", "S9");
        Entry best = notice.best().get(1);
        assertThat(best.name()).isEqualTo(new Words("长江科", "River section"));
        assertThat(best.score()).isEqualTo(new Interval(93.25, 89.25, 97.25));
        assertThat(best.observed()).isEqualTo(0.25);
        assertThat(best.expected()).isEqualTo(0.31);
        assertThat(best.ranks()).isEqualTo(new RankInterval(1, 6));
        assertThat(best.relativeRate()).isNull();
        Entry worst = notice.worst().get(0);
        assertThat(worst.relativeRate()).isEqualTo(new Interval(3.25, 1.75, 5.5));
        assertThat(worst.observed()).isEqualTo(10);
        assertThat(worst.hearing()).isEqualTo(HearingOutcome.DID_NOT_APPEAR);
        assertThat(notice.expectedFalseShare()).isEqualTo(0.125);
        assertThat(notice.remark()).isEqualTo(Words.REMARK);
    }

    @Test
    void whatComesByEvidenceHasGradeCAndItsReason() {
        Entry office = compose(results(), Set.of()).best().get(2);

        assertThat(office.section()).isEqualTo("S9");
        assertThat(office.grade()).isEqualTo(Grade.C);
        assertThat(office.route()).isEqualTo("EVIDENCE");
        assertThat(office.reason()).isEqualTo(ReasonCode.EVIDENCE_ROUTE);
        assertThat(office.score()).isNull();
        assertThat(office.cases()).as("no cases are fewer than are shown").isNull();
    }

    @Test
    void smallCellsAndIdsAreNotShown() {
        Notice notice = compose(results(), Set.of());

        assertThat(notice.worst().get(0).clusters())
                .containsExactly(new PublicCluster("cause-0", 4, null), new PublicCluster("cause-1", 6, 7));
        assertThat(text(notice)).doesNotContain("f-cause", "c-cause");
    }

    @Test
    void nothingIsSaidOfSectionsThatAreNotNamed() {
        Notice notice = compose(results(), Set.of());

        assertThat(text(notice)).doesNotContain("S4", "S5");
        assertThat(text(notice)).as("a check that would see them").contains("S1");
    }

    @Test
    void figuresThatSingleOutNobodySaySo() {
        assertThat(compose(results(), Set.of()).undecided()).isNull();
        assertThat(compose(results().undecided(), Set.of()).undecided()).isEqualTo(Words.UNDECIDED);
    }

    @Test
    void lastYearIsRememberedForNamesOnly() {
        Notice notice = compose(results(), Set.of());

        assertThat(notice.best())
                .extracting(Entry::lastResult)
                .containsExactly(LastResult.NOT_LISTED, LastResult.WORST, LastResult.NOT_LISTED);
        assertThat(notice.worst()).extracting(Entry::lastResult).containsExactly(LastResult.WORST);
    }

    @Test
    void aCorrectionTakesNamesOffAndAnAnnulmentAll() {
        assertThat(compose(results(), Set.of("S2")).worst()).isEmpty();
        Notice annulled = new Composer(material(results(), Set.of()))
                .compose(PublicationKind.ANNULMENT, new Amendment(UUID.randomUUID(), "WRONG_RULES", null));
        assertThat(annulled.best()).isEmpty();
        assertThat(annulled.worst()).isEmpty();
    }

    private static Notice compose(Results results, Set<String> withdrawn) {
        return new Composer(material(results, withdrawn)).compose(PublicationKind.NOTICE, null);
    }

    private static Results results() {
        return new Results()
                .best("S1", "U1")
                .best("S3", "U3")
                .worst("S2", "U2", 2, 7)
                .worst("S5", "U5", 9)
                .plain("S4", "U4")
                .internal("S9", "U9");
    }

    private static Material material(Results results, Set<String> withdrawn) {
        Run run = results.run(RULES, SCOPE, AT);
        var verdicts = List.of(
                new Verdict(new Seat(ListKind.BEST, "S1"), Choice.NAMED, null),
                new Verdict(new Seat(ListKind.BEST, "S3"), Choice.NAMED, null),
                new Verdict(new Seat(ListKind.BEST, "S9"), Choice.NAMED, ReasonCode.EVIDENCE_ROUTE),
                new Verdict(new Seat(ListKind.WORST, "S2"), Choice.NAMED, null),
                new Verdict(new Seat(ListKind.WORST, "S5"), Choice.NOT_NAMED, ReasonCode.REMEDIED));
        var heard = new Hearing("S2", LocalDate.parse("2028-01-04"), HearingOutcome.DID_NOT_APPEAR);
        var panel = new Panel(
                Nominees.of(run.result()),
                RULES.rules().selection(),
                List.of(),
                new Documents(List.of(heard), List.of()),
                List.of(),
                verdicts);
        var charter = new Charter("评议", "Evaluation", CycleKind.CITY, false, SCOPE);
        var names = Map.of(
                "S1", new Section("S1", "长江科", "River section", "U1", "局", "Bureau"),
                "S3", new Section("S3", "安全科", "Safety section", "U3", "局", "Bureau"),
                "S9", new Section("S9", "综合科", "General office", "U9", "局", "Bureau"));
        var before = new Lists(Set.of(), Set.of("S1", "S2"));
        return new Material(
                Cycle.opened(UUID.randomUUID(), charter, AT), run, panel, names, Optional.of(before), withdrawn, 5);
    }

    private static String text(Notice notice) {
        return new CanonicalJson(6).write(notice);
    }
}
