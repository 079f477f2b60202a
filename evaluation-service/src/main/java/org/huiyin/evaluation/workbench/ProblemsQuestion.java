package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.problems.PointRates;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.Problems;
import org.huiyin.evaluation.method.problems.SectionClusters;

/** Ledger B for given clusters. */
record ProblemsQuestion(ProblemRules rules, List<SectionClusters> sections) implements Question {
    private static final Range THRESHOLD = new Range(0.001, 1_000, false);

    static ProblemsQuestion read(Fields body) {
        int k = body.integer("k", 1, Sizes.LONGEST_LIST, 10);
        int cells = body.integer("gridCells", Sizes.FEWEST_CELLS, Sizes.MOST_CELLS, 4_000);
        double eta = body.number("eta", Range.SHARE, 0.2);
        double threshold = body.number("threshold", THRESHOLD, 2);
        var ids = new Identifiers();
        List<Fields> given = body.objects("sections", Sizes.MOST_SECTIONS);
        List<SectionClusters> sections =
                given.stream().map(section -> section(section, ids, eta)).toList();
        body.end();
        Sizes.check(body.faults(), sections.size(), cells, k);
        return new ProblemsQuestion(new ProblemRules(k, cells, eta, threshold), sections);
    }

    @Override
    public ProblemsAnswer answer() {
        Problems found = Problems.of(rules, sections);
        PointRates rates = found.rates();
        return new ProblemsAnswer(
                found.totalPoints(), found.dispersion(), rates.shape(), rates.variationDetected(), found.sections());
    }

    private static SectionClusters section(Fields section, Identifiers ids, double eta) {
        var read = new SectionClusters(
                ids.read(section),
                section.number("caseWeight", Range.NOT_NEGATIVE),
                section.numbers("clusters", Range.POSITIVE));
        if (eta == 0 && read.caseWeight() == 0 && !read.clusters().isEmpty()) {
            section.faults()
                    .invalid(
                            section.pointer("caseWeight"),
                            "nothing-expected",
                            "With eta 0, a section that has problems needs cases: nothing could be expected of it.");
        }
        section.end();
        return read;
    }
}
