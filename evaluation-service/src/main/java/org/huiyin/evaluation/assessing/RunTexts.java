package org.huiyin.evaluation.assessing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.evaluation.assessment.Assessed;
import org.huiyin.evaluation.canonical.CanonicalJson;
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
        var sheets = new TreeMap<String, String>();
        assessed.sheets().forEach((section, sheet) -> sheets.put(section, json(sheet)));
        return new RunTexts(
                events.digest(),
                CanonicalJson.sha256(RESULT.write(assessed.result())),
                performance(rules, assessed),
                problems(rules, assessed),
                sheets);
    }

    private static String performance(RuleSet rules, Assessed assessed) {
        return json(Map.of(
                "k", rules.selection().bestLength(),
                "gridCells", rules.evidence().gridCells(),
                "rules",
                        Map.of(
                                "minEffectiveCases", rules.rankable().minEffectiveCases(),
                                "minComplainants", rules.rankable().minComplainants(),
                                "minFollowUpCoverage", rules.rankable().minFollowUpCoverage(),
                                "stratumSupport", false),
                "sections", assessed.performance()));
    }

    private static String problems(RuleSet rules, Assessed assessed) {
        return json(Map.of(
                "k", rules.selection().worstLength(),
                "gridCells", rules.evidence().gridCells(),
                "eta", rules.findings().eta(),
                "threshold", rules.findings().threshold(),
                "sections", assessed.problems()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a run has no JSON form", e);
        }
    }
}
