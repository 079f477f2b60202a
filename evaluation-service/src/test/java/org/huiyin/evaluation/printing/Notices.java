package org.huiyin.evaluation.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.notice.Amendment;
import org.huiyin.evaluation.notice.Band;
import org.huiyin.evaluation.notice.Contribution;
import org.huiyin.evaluation.notice.Entry;
import org.huiyin.evaluation.notice.Interval;
import org.huiyin.evaluation.notice.LastResult;
import org.huiyin.evaluation.notice.Notice;
import org.huiyin.evaluation.notice.PublicCluster;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.notice.RankInterval;
import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.run.Grade;
import org.jspecify.annotations.Nullable;

/** A notice with two of the best and two of the worst, as a cycle would give it. */
public final class Notices {
    public static final UUID FORMER = new UUID(7, 7);

    private static final Words SERIOUS = new Words("假办结", "false closure");
    private static final Words BUREAU = new Words("财政局", "Bureau of finance");

    private Notices() {}

    public static Notice undecided() {
        return notice(PublicationKind.NOTICE, Words.UNDECIDED, null);
    }

    static Notice decided() {
        return notice(PublicationKind.NOTICE, null, null);
    }

    static Notice correction() {
        var amendment = new Amendment(
                FORMER, null, new Words("核实有误", "wrongly verified"), List.of(new Words("城建科", "Building section")));
        return notice(PublicationKind.CORRECTION, null, amendment);
    }

    static Notice annulment() {
        return listing(
                notice(PublicationKind.ANNULMENT, null, Amendment.annulling(FORMER, "PROCEDURE_VIOLATED")),
                List.of(),
                List.of());
    }

    static Notice empty() {
        return listing(decided(), List.of(), List.of());
    }

    /** A notice of one name. */
    static Notice of(String name) {
        return listing(decided(), List.of(score(name)), List.of());
    }

    /** Figures that bear no ordinal numbers. */
    static Notice inBands() {
        Entry named = score("国库科");
        var banded = new Entry(
                named.section(),
                named.name(),
                named.unitName(),
                named.grade(),
                named.route(),
                named.reason(),
                named.cases(),
                named.score(),
                named.relativeRate(),
                named.observed(),
                named.expected(),
                null,
                Band.FIRST_THIRD,
                named.clusters(),
                named.contributions(),
                named.yellowCards(),
                named.redCards(),
                named.lastResult(),
                named.hearing());
        return listing(decided(), List.of(banded), List.of());
    }

    private static Notice notice(PublicationKind kind, @Nullable Words undecided, @Nullable Amendment amendment) {
        return new Notice(
                kind,
                new UUID(1, 1),
                new Words("2026年度科室评议结果", "Evaluation of sections 2026"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                new Notice.Basis(
                        new UUID(2, 2),
                        Instant.parse("2027-01-15T01:00:00Z"),
                        "a".repeat(64),
                        "b".repeat(64),
                        "c".repeat(64)),
                new Notice.Strength(606, 580, 0.75, 0.91, 4, 31),
                List.of(office(), score("国库科")),
                List.of(rate("房产科", null, null), rate("城管<执法>科", 120, 6.0)),
                5,
                0.9,
                0.1234,
                Words.REMARK,
                undecided,
                amendment);
    }

    private static Notice listing(Notice notice, List<Entry> best, List<Entry> worst) {
        return new Notice(
                notice.kind(),
                notice.cycle(),
                notice.name(),
                notice.from(),
                notice.to(),
                notice.basis(),
                notice.strength(),
                best,
                worst,
                notice.suppressBelow(),
                notice.rankLevel(),
                notice.expectedFalseShare(),
                notice.remark(),
                notice.undecided(),
                notice.amendment());
    }

    private static Entry office() {
        return new Entry(
                "S0002",
                new Words("办公室", "General office"),
                BUREAU,
                Grade.C,
                "EVIDENCE",
                ReasonCode.EVIDENCE_ROUTE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                0,
                LastResult.NOT_LISTED,
                null);
    }

    private static Entry score(String name) {
        return new Entry(
                "S0001",
                new Words(name, "Treasury section"),
                BUREAU,
                Grade.A,
                "GATE",
                null,
                240,
                new Interval(98.4, 96.9, 99.9),
                null,
                0.0212,
                0.0633,
                new RankInterval(1, 24),
                null,
                List.of(),
                List.of(),
                1,
                0,
                LastResult.BEST,
                null);
    }

    private static Entry rate(String name, @Nullable Integer count, @Nullable Double points) {
        return new Entry(
                "S0101",
                new Words(name, "Other section"),
                BUREAU,
                Grade.B,
                "STATISTICAL",
                ReasonCode.GRAVE_FACTS,
                count,
                null,
                new Interval(4.25, 2.1, 7.9),
                points == null ? 3 : points,
                1.75,
                new RankInterval(1, 12),
                null,
                List.of(new PublicCluster("window-closed", 3, 3, points, count)),
                List.of(new Contribution(SERIOUS, 3, 3, points)),
                2,
                1,
                LastResult.NOT_LISTED,
                HearingOutcome.FACTS_DISPUTED);
    }
}
