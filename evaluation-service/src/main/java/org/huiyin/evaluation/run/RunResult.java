package org.huiyin.evaluation.run;

import java.util.List;
import java.util.Optional;

/**
 * What came out of a run: a pure function of events and rules.
 *
 * @param sections by code
 * @param best names that passed the gate to the best, highest probability first
 * @param worst candidates for the worst, highest probability first
 */
public record RunResult(
        Power power, Summary summary, List<SectionResult> sections, List<Nomination> best, List<Nomination> worst) {
    public RunResult {
        sections = List.copyOf(sections);
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    public Optional<SectionResult> section(String code) {
        return sections.stream().filter(result -> result.section().equals(code)).findFirst();
    }
}
