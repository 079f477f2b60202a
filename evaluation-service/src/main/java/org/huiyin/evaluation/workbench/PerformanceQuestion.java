package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.performance.CaseLoss;
import org.huiyin.evaluation.method.performance.Performance;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.performance.Support;

/** Ledger A for given losses. */
record PerformanceQuestion(PerformanceRules rules, List<SectionCases> sections) implements Question {
    private static final int MOST_ALIKE = 1_000_000;

    static PerformanceQuestion read(Fields body) {
        int k = body.integer("k", 1, Sizes.LONGEST_LIST, 10);
        int cells = body.integer("gridCells", Sizes.FEWEST_CELLS, Sizes.MOST_CELLS, 4_000);
        PerformanceRules rules = rules(k, cells, body.objectIfAny("rules"));
        var ids = new Identifiers();
        List<SectionCases> sections = body.objects("sections", Sizes.MOST_SECTIONS).stream()
                .map(section -> section(section, ids))
                .toList();
        body.end();
        Sizes.check(body.faults(), sections.size(), cells, k);
        return new PerformanceQuestion(rules, sections);
    }

    @Override
    public PerformanceAnswer answer() {
        return PerformanceAnswer.of(Performance.of(rules, sections));
    }

    private static PerformanceRules rules(int k, int cells, Fields rules) {
        var read = new PerformanceRules(
                k,
                cells,
                rules.number("minEffectiveCases", Range.NOT_NEGATIVE, 20),
                rules.integer("minComplainants", 0, Integer.MAX_VALUE, 8),
                rules.number("minFollowUpCoverage", Range.SHARE, 0.6),
                rules.flag("stratumSupport", true) ? Support.STANDARD : null);
        rules.end();
        return read;
    }

    private static SectionCases section(Fields section, Identifiers ids) {
        var read = new SectionCases(
                ids.read(section),
                section.integer("complainants", 0, Integer.MAX_VALUE),
                section.number("followUpCoverage", Range.SHARE),
                section.objects("cases", 0, Sizes.MOST_PARTS).stream()
                        .map(PerformanceQuestion::likeCases)
                        .toList());
        section.end();
        return read;
    }

    private static CaseLoss likeCases(Fields like) {
        var read = new CaseLoss(
                like.word("stratum"),
                like.number("loss", Range.SHARE),
                like.number("weight", Range.NOT_NEGATIVE, 1),
                like.integer("count", 1, MOST_ALIKE, 1));
        like.end();
        return read;
    }
}
