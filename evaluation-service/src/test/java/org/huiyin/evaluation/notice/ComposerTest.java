package org.huiyin.evaluation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(worst.relativeRate())
                .as("coarse, since it stands on points that are not told")
                .isEqualTo(new Interval(3.2, 1.8, 5.5));
        assertThat(compose(worst(7)).worst().get(0).relativeRate()).isEqualTo(new Interval(3.25, 1.75, 5.5));
        assertThat(worst.observed())
                .as("three for sure and six, not the ten of the run")
                .isEqualTo(9);
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
                .containsExactly(
                        new PublicCluster("cause-0", 3, 3, null, null), new PublicCluster("cause-1", 3, 3, 6.0, 7));
        assertThat(text(notice))
                .doesNotContain(
                        Results.finding("S0200", "cause-0").toString(),
                        Results.caseOf("S0200", "cause-0").toString());
    }

    @Test
    void whatAFewCasesHadOnAverageIsNotTold() {
        Notice few = compose(new Results()
                .few(4)
                .best("S1", "U1")
                .best("S3", "U3")
                .worst("S2", "U2", 7)
                .internal("S9", "U9"));

        assertThat(few.best()).extracting(Entry::cases).containsOnlyNulls();
        assertThat(few.best()).extracting(Entry::observed).containsOnlyNulls();
        assertThat(few.best()).extracting(Entry::expected).containsOnlyNulls();
        assertThat(few.worst())
                .extracting(Entry::cases, Entry::observed, Entry::expected)
                .containsExactly(tuple(null, 6.0, null));
    }

    @Test
    void thePointsOfAFewComplainantsAreNotToldEvenByDifference() {
        Set<Entry> one = Set.copyOf(compose(worst(1, 7)).worst());

        assertThat(Set.copyOf(compose(worst(2, 7)).worst())).isEqualTo(one);
        assertThat(Set.copyOf(compose(worst(4, 7)).worst())).isEqualTo(one);
        assertThat(Set.copyOf(compose(worst(5, 7)).worst()))
                .as("a check that would see a difference")
                .isNotEqualTo(one);
    }

    @Test
    void atMostTheThreeLargestContributionsAreToldAndNeverTheirIds() {
        Entry entry = compose(worst(2, 9, 1, 6)).worst().get(0);

        assertThat(entry.contributions())
                .extracting(Contribution::points, Contribution::severity)
                .containsExactly(tuple(6.0, 3), tuple(6.0, 3), tuple(null, 3));
        assertThat(entry.contributions().get(0).sort().en()).startsWith("serious problem");
        assertThat(new CanonicalJson(6).write(entry.contributions())).doesNotContain("cause-");
    }

    @Test
    void aSortIsSaidForEachSeverity() {
        assertThat(List.of(1, 3, 6, 12))
                .extracting(severity -> Contribution.of(new PublicCluster("c", severity, severity, null, null))
                        .sort()
                        .zh())
                .containsExactly("一般问题 (超期或未答复)", "严重问题 (假办结、推诿或漠视)", "重大服务失职", "违纪违法");
    }

    @Test
    void figuresThatBearNoOrdinalNumbersShowAThirdAndNoRanks() {
        Notice notice = compose(results().bandsOnly());

        assertThat(notice.best()).extracting(Entry::ranks).containsOnlyNulls();
        assertThat(notice.best())
                .extracting(Entry::band)
                .as("the internal office has no figures")
                .containsExactly(Band.MIDDLE_THIRD, Band.MIDDLE_THIRD, null);
        assertThat(compose(results()).best()).extracting(Entry::band).containsOnlyNulls();
    }

    @Test
    void thirdsDivideTheUnitsEvenly() {
        assertThat(List.of(1.0, 3.0, 4.0, 6.0, 7.0, 9.0))
                .extracting(rank -> Band.of(rank, 9))
                .containsExactly(
                        Band.FIRST_THIRD,
                        Band.FIRST_THIRD,
                        Band.MIDDLE_THIRD,
                        Band.MIDDLE_THIRD,
                        Band.LAST_THIRD,
                        Band.LAST_THIRD);
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
                .compose(PublicationKind.ANNULMENT, Amendment.annulling(UUID.randomUUID(), "WRONG_RULES"));
        assertThat(annulled.best()).isEmpty();
        assertThat(annulled.worst()).isEmpty();
        Notice corrected = new Composer(material(results(), Set.of("S1")))
                .compose(
                        PublicationKind.CORRECTION,
                        Amendment.correcting(UUID.randomUUID(), new Words("核实有误", "wrongly verified")));
        assertThat(corrected.amendment())
                .extracting(Amendment::withdrawn)
                .isEqualTo(List.of(new Words("长江科", "River section")));
    }

    private static Results worst(int... complainants) {
        return new Results()
                .best("S1", "U1")
                .best("S3", "U3")
                .worst("S2", "U2", complainants)
                .plain("S5", "U5")
                .internal("S9", "U9");
    }

    private static Notice compose(Results results) {
        return compose(results, Set.of());
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
                Cycle.opened(UUID.randomUUID(), charter, AT),
                run,
                panel,
                names,
                Optional.of(before),
                withdrawn,
                RULES.rules());
    }

    private static String text(Notice notice) {
        return new CanonicalJson(6).write(notice);
    }
}
