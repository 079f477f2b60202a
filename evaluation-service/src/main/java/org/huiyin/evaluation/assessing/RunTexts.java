package org.huiyin.evaluation.assessing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.evaluation.assessment.Assessed;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.exporting.InputFile;
import org.huiyin.evaluation.exporting.RunInputs;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.problems.ProblemRules;
import org.huiyin.evaluation.rules.RuleSet;

/**
 * What is written of a run, made where it was computed: much text is as long a work as the figures are.
 *
 * @param performance input of ledger A as the workbench reads it; cases stand in the strata in which they were compared, which need
 *     no support any more
 * @param problems input of ledger B as the workbench reads it
 * @param sheets score sheets by section
 */
record RunTexts(
        String eventDigest, String resultDigest, String performance, String problems, Map<String, String> sheets) {
    private static final CanonicalJson RESULT = new CanonicalJson(6);
    private static final JsonMapper JSON = new JsonMapper();

    static RunTexts of(RuleSet rules, EventSet events, Assessed assessed) {
        RunInputs inputs = inputs(rules, assessed);
        Map<String, String> sheets = assessed.sheets().entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, sheet -> json(sheet.getValue())));
        return new RunTexts(
                events.digest(),
                CanonicalJson.sha256(RESULT.write(assessed.result())),
                text(InputFile.PERFORMANCE_REQUEST, inputs),
                text(InputFile.PROBLEMS_REQUEST, inputs),
                sheets);
    }

    private static RunInputs inputs(RuleSet rules, Assessed assessed) {
        return new RunInputs(
                new PerformanceRules(
                        rules.selection().bestLength(),
                        rules.evidence().gridCells(),
                        rules.rankable().minEffectiveCases(),
                        rules.rankable().minComplainants(),
                        rules.rankable().minFollowUpCoverage(),
                        null),
                assessed.performance(),
                new ProblemRules(
                        rules.selection().worstLength(),
                        rules.evidence().gridCells(),
                        rules.findings().eta(),
                        rules.findings().threshold()),
                assessed.problems());
    }

    private static String text(InputFile file, RunInputs inputs) {
        var bytes = new ByteArrayOutputStream();
        try {
            file.write(inputs, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run has no JSON form", e);
        }
    }
}
