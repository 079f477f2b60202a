package org.huiyin.evaluation.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huiyin.evaluation.method.comparison.Measurement;
import org.huiyin.evaluation.method.comparison.RankRange;
import org.huiyin.evaluation.method.comparison.RankRanges;

/** Ranks that measurements leave open; a larger estimate is better. */
record RankRangesQuestion(int k, double level, Form form, List<String> ids, List<Measurement> units)
        implements Question {
    private static final Range LEVEL = new Range(0.5, 0.999999, false);

    static RankRangesQuestion read(Fields body) {
        int k = body.integer("k", 1, Sizes.MOST_SECTIONS, 10);
        double level = body.number("level", LEVEL, 0.95);
        Form form = body.choice("form", Form.class);
        var seen = new Identifiers();
        var ids = new ArrayList<String>();
        var units = new ArrayList<Measurement>();
        for (Fields unit : body.objects("units", Sizes.MOST_SECTIONS)) {
            ids.add(seen.read(unit));
            units.add(new Measurement(
                    unit.number("estimate", Range.ANY), unit.number("standardError", Range.NOT_NEGATIVE)));
            unit.end();
        }
        body.end();
        return new RankRangesQuestion(k, level, form, ids, units);
    }

    @Override
    public RankRangesAnswer answer() {
        List<RankRange> ranges =
                form == Form.MARGINAL ? RankRanges.marginal(units, level) : RankRanges.simultaneous(units, level);
        return new RankRangesAnswer(
                IntStream.range(0, ids.size())
                        .mapToObj(i -> RankRangesAnswer.RankRangeLine.of(ids.get(i), ranges.get(i)))
                        .toList(),
                idsOf(ranges, range -> range.possiblyInBest(k)),
                idsOf(ranges, range -> range.possiblyInWorst(k, ids.size())));
    }

    private List<String> idsOf(List<RankRange> ranges, Predicate<RankRange> which) {
        return IntStream.range(0, ids.size())
                .filter(i -> which.test(ranges.get(i)))
                .mapToObj(ids::get)
                .toList();
    }

    /** For which statements the level holds. */
    enum Form {
        /** For the range of each unit by itself. */
        MARGINAL,
        /** For all ranges at once. */
        SIMULTANEOUS
    }
}
