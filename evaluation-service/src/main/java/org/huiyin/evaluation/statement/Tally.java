package org.huiyin.evaluation.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.evaluation.facts.CaseId;

/** Counts cases, one after another, into the four figures; keeps the first cases of each figure as its evidence. */
public final class Tally {
    private final Instant asOf;
    private final int keep;
    private final Map<Figure, Count> counts = new EnumMap<>(Figure.class);

    /** @param keep how many cases to keep behind each figure; counting goes on beyond them */
    public Tally(Instant asOf, int keep) {
        this.asOf = asOf;
        this.keep = keep;
        for (Figure figure : Figure.values()) {
            counts.put(figure, new Count());
        }
    }

    public void add(SectionCase handled) {
        handled.findings(asOf).forEach((figure, finding) -> counts.get(figure).add(handled.caseId(), finding));
    }

    public Proportion proportion(Figure figure) {
        Count count = counts.get(figure);
        return new Proportion(count.numerator, count.n);
    }

    public List<Evidence> evidence(Figure figure) {
        return List.copyOf(counts.get(figure).evidence);
    }

    /** A case behind a figure. */
    public record Evidence(CaseId caseId, Finding finding) {}

    private final class Count {
        private final List<Evidence> evidence = new ArrayList<>();
        private int numerator;
        private int n;

        private void add(CaseId caseId, Finding finding) {
            n++;
            numerator += finding.counts() ? 1 : 0;
            if (evidence.size() < keep) {
                evidence.add(new Evidence(caseId, finding));
            }
        }
    }
}
