package org.huiyin.evaluation.presenting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.huiyin.evaluation.exporting.RunInputs;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.performance.Support;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.method.problems.SectionClusters;

/** Reads what a run was computed from, as it was stored: two requests to the method workbench. */
final class StoredInputs {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredInputs() {}

    private record Rules(
            double minEffectiveCases, int minComplainants, double minFollowUpCoverage, boolean stratumSupport) {}

    private record Performance(int k, int gridCells, Rules rules, List<SectionCases> sections) {
        PerformanceRules asked() {
            return new PerformanceRules(
                    k,
                    gridCells,
                    rules.minEffectiveCases(),
                    rules.minComplainants(),
                    rules.minFollowUpCoverage(),
                    rules.stratumSupport() ? Support.STANDARD : null);
        }
    }

    private record Problems(int k, int gridCells, double eta, double threshold, List<SectionClusters> sections) {
        ProblemRules asked() {
            return new ProblemRules(k, gridCells, eta, threshold);
        }
    }

    static RunInputs read(String performance, String problems) {
        Performance ledgerA = read(performance, Performance.class);
        Problems ledgerB = read(problems, Problems.class);
        return new RunInputs(ledgerA.asked(), ledgerA.sections(), ledgerB.asked(), ledgerB.sections());
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an input that was stored can't be read", e);
        }
    }
}
