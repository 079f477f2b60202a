package org.huiyin.evaluation.notice;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.run.CaseFigures;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.Power;
import org.huiyin.evaluation.run.ProblemFigures;
import org.huiyin.evaluation.run.RunManifest;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.statement.Section;
import org.jspecify.annotations.Nullable;

/** Composes what is made public: of the names everything that they were named for, of all other sections nothing. */
public final class Composer {
    private static final String BY_EVIDENCE = "EVIDENCE";
    private static final int COARSE = 1;

    private final Material material;
    private final Power power;

    public Composer(Material material) {
        this.material = material;
        this.power = material.run().result().power();
    }

    public Notice compose(PublicationKind kind, @Nullable Amendment amendment) {
        Charter charter = material.cycle().charter();
        return new Notice(
                kind,
                material.cycle().id(),
                new Words(charter.nameZh(), charter.nameEn()),
                charter.scope().from(),
                charter.scope().to(),
                basis(),
                strength(),
                kind == PublicationKind.ANNULMENT ? List.of() : entries(ListKind.BEST),
                kind == PublicationKind.ANNULMENT ? List.of() : entries(ListKind.WORST),
                material.suppressBelow(),
                material.rules().evidence().level(),
                material.run().result().summary().expectedFalseShare(),
                Words.REMARK,
                power.undecided() ? Words.UNDECIDED : null,
                amendment == null ? null : amendment.naming(withdrawn()));
    }

    private List<Words> withdrawn() {
        return material.withdrawn().stream().sorted().map(this::sectionName).toList();
    }

    private Notice.Basis basis() {
        RunManifest manifest = material.run().manifest();
        return new Notice.Basis(
                material.run().id(),
                manifest.asOf(),
                manifest.ruleHash(),
                manifest.resultDigest(),
                manifest.eventDigest());
    }

    private Notice.Strength strength() {
        return new Notice.Strength(
                power.sections(),
                power.rankable(),
                power.rankability(),
                power.largestBest(),
                power.aboveThreshold(),
                power.possiblyWorst());
    }

    private List<Entry> entries(ListKind list) {
        Comparator<Object> alphabetical = Collator.getInstance(Locale.CHINA);
        return material.panel().names(list).stream()
                .filter(section -> !material.withdrawn().contains(section))
                .map(section -> entry(new Seat(list, section)))
                .sorted(Comparator.comparing((Entry entry) -> entry.name().zh(), alphabetical)
                        .thenComparing(Entry::section))
                .toList();
    }

    private Entry entry(Seat seat) {
        SectionResult result = material.run().result().section(seat.section()).orElseThrow();
        Optional<Nomination> nomination = material.panel().nominees().nomination(seat);
        boolean best = seat.list() == ListKind.BEST;
        ProblemFigures problems = result.problems();
        PublicProblems shown =
                PublicProblems.of(problems.clusters(), material.rules().points(), material.suppressBelow());
        return new Entry(
                seat.section(),
                sectionName(seat.section()),
                name(seat.section(), Section::unitNameZh, Section::unitNameEn),
                nomination.map(Nomination::grade).orElse(Grade.C),
                nomination.map(nominated -> nominated.reason().name()).orElse(BY_EVIDENCE),
                reason(seat),
                shown(result.cases().countable()),
                best ? score(result.performance()) : null,
                best ? null : rate(result, shown),
                best ? loss(result, CaseFigures::meanLoss) : Double.valueOf(shown.points()),
                best ? loss(result, CaseFigures::expectedLoss) : expected(result),
                ranks(nomination),
                band(seat, nomination),
                shown.clusters(),
                shown.largest(),
                result.liveYellow(),
                result.liveRed(),
                lastResult(seat.section()),
                best ? null : hearing(seat.section()));
    }

    /** Of a few cases or complainants their mean would tell what single ones said. */
    private @Nullable Double loss(SectionResult result, ToDoubleFunction<CaseFigures> figure) {
        CaseFigures cases = result.cases();
        return shown(cases.countable()) == null || shown(cases.complainants()) == null
                ? null
                : figure.applyAsDouble(cases);
    }

    /** To one decimal if it stands on numbers that are not shown: they could be computed from all its digits. */
    private Interval rate(SectionResult result, PublicProblems shown) {
        ProblemFigures problems = result.problems();
        var exact = new Interval(problems.relativeRate(), problems.rateLow(), problems.rateHigh());
        return expected(result) == null || shown.hideSome() ? exact.rounded(COARSE) : exact;
    }

    /** Follows from the number of cases, and so would tell it. */
    private @Nullable Double expected(SectionResult result) {
        return shown(result.cases().countable()) == null
                ? null
                : Double.valueOf(result.problems().expected());
    }

    private @Nullable ReasonCode reason(Seat seat) {
        return material.panel().verdict(seat).map(Verdict::reason).orElse(null);
    }

    private static @Nullable Interval score(@Nullable PerformanceFigures performance) {
        return performance == null
                ? null
                : new Interval(performance.score(), performance.scoreLow(), performance.scoreHigh());
    }

    private @Nullable RankInterval ranks(Optional<Nomination> nomination) {
        return power.ordinals()
                ? nomination
                        .map(nominated -> new RankInterval(nominated.rankLow(), nominated.rankHigh()))
                        .orElse(null)
                : null;
    }

    /** Ledger A ranks those with data enough, ledger B everybody. */
    private @Nullable Band band(Seat seat, Optional<Nomination> nomination) {
        int units = seat.list() == ListKind.BEST ? power.rankable() : power.sections();
        return power.ordinals()
                ? null
                : nomination
                        .map(nominated -> Band.of(nominated.expectedRank(), units))
                        .orElse(null);
    }

    private @Nullable Integer shown(int count) {
        return count < material.suppressBelow() ? null : count;
    }

    private @Nullable LastResult lastResult(String section) {
        return material.before()
                .map(lists -> lists.best().contains(section)
                        ? LastResult.BEST
                        : lists.worst().contains(section) ? LastResult.WORST : LastResult.NOT_LISTED)
                .orElse(null);
    }

    private @Nullable HearingOutcome hearing(String section) {
        return material.panel().documents().hearings().stream()
                .filter(hearing -> hearing.section().equals(section))
                .map(Hearing::outcome)
                .findFirst()
                .orElse(null);
    }

    private Words sectionName(String section) {
        return name(section, Section::nameZh, Section::nameEn);
    }

    private Words name(String section, Function<Section, String> zh, Function<Section, String> en) {
        Section named = material.names().get(section);
        return named == null ? new Words(section, section) : new Words(zh.apply(named), en.apply(named));
    }
}
