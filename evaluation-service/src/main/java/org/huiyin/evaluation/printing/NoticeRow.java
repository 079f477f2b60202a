package org.huiyin.evaluation.printing;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.evaluation.notice.Contribution;
import org.huiyin.evaluation.notice.Entry;
import org.huiyin.evaluation.notice.Interval;
import org.huiyin.evaluation.notice.PublicCluster;
import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.publication.Rounding;
import org.jspecify.annotations.Nullable;

/** A name of a notice as a line of its table, every cell ready to be read. */
record NoticeRow(
        Words name,
        String figure,
        String cases,
        String comparison,
        Words ranks,
        String grade,
        int problems,
        Words cards,
        Words lastResult,
        Words hearing,
        Words more) {
    private static final String NONE = "—";
    private static final int DECIMALS = 2;

    static NoticeRow of(Entry entry, int suppressBelow) {
        Integer cases = entry.cases();
        return new NoticeRow(
                new Words(
                        entry.name().zh() + " (" + entry.unitName().zh() + ")",
                        entry.name().en() + " (" + entry.unitName().en() + ")"),
                figure(entry.score() == null ? entry.relativeRate() : entry.score()),
                cases == null ? "<" + suppressBelow : cases.toString(),
                comparison(entry),
                ranks(entry),
                entry.grade().name(),
                entry.clusters().size(),
                cards(entry),
                entry.lastResult() == null ? new Words("此前无评议", "no cycle before") : NoticeWords.of(entry.lastResult()),
                entry.hearing() == null ? new Words(NONE, NONE) : NoticeWords.of(entry.hearing()),
                more(entry));
    }

    static String percent(double share) {
        return rounded(100 * share) + " %";
    }

    private static String figure(@Nullable Interval interval) {
        return interval == null
                ? NONE
                : rounded(interval.value()) + " (" + rounded(interval.low()) + "–" + rounded(interval.high()) + ")";
    }

    /** Losses as so many of a hundred; points as they are, or as so many at least. */
    private static String comparison(Entry entry) {
        Double observed = entry.observed();
        Double expected = entry.expected();
        if (observed == null) {
            return NONE;
        }
        if (entry.relativeRate() == null) {
            return percent(observed) + " / " + (expected == null ? NONE : percent(expected));
        }
        boolean whole = entry.clusters().stream().map(PublicCluster::points).allMatch(points -> points != null);
        return (whole ? "" : "≥") + rounded(observed) + " / " + (expected == null ? NONE : rounded(expected));
    }

    private static Words ranks(Entry entry) {
        if (entry.ranks() != null) {
            String ranks = entry.ranks().low() + "–" + entry.ranks().high();
            return new Words(ranks, ranks);
        }
        return entry.band() == null ? new Words(NONE, NONE) : NoticeWords.of(entry.band());
    }

    private static Words cards(Entry entry) {
        int yellow = entry.yellowCards();
        int red = entry.redCards();
        return yellow + red == 0
                ? new Words("无", "none")
                : new Words("黄" + yellow + " 红" + red, yellow + " yellow, " + red + " red");
    }

    private static Words more(Entry entry) {
        Words route = NoticeWords.route(entry.route());
        Words reason = entry.reason() == null ? null : NoticeWords.of(entry.reason());
        String zh = "途径: " + route.zh() + (reason == null ? "" : "。评审组理由: " + reason.zh());
        String en = "Route: " + route.en() + (reason == null ? "" : ". The panel's reason: " + reason.en());
        return entry.contributions().isEmpty()
                ? new Words(zh, en)
                : new Words(
                        zh + "。主要问题: " + joined(entry, event -> event.sort().zh() + " " + points(event, "分", "分起")),
                        en + ". What weighed most: "
                                + joined(
                                        entry,
                                        event ->
                                                event.sort().en() + " " + points(event, " points", " points or more")));
    }

    private static String joined(Entry entry, Function<Contribution, String> words) {
        return entry.contributions().stream().map(words).collect(Collectors.joining("; "));
    }

    private static String points(Contribution event, String unit, String atLeast) {
        return event.points() == null
                ? event.severityPoints() + atLeast
                : Rounding.published(event.points()).toPlainString() + unit;
    }

    private static String rounded(double value) {
        return Rounding.to(value, DECIMALS).toPlainString();
    }
}
