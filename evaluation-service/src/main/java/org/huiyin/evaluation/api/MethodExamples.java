package org.huiyin.evaluation.api;

/** What stands beside the workbench in the API's description: fields, with defaults in brackets, and examples. */
final class MethodExamples {
    static final String PERFORMANCE =
            """
            {"k":10,"gridCells":4000,
             "rules":{"minEffectiveCases":20,"minComplainants":8,"minFollowUpCoverage":0.6,"stratumSupport":true},
             "sections":[
              {"id":"S01","complainants":19,"followUpCoverage":0.8,"cases":[
                {"stratum":"window/2/complaint/visited","loss":0.16,"weight":1.0,"count":30},
                {"stratum":"window/2/complaint/visited","loss":0.0,"weight":1.0,"count":12}]},
              {"id":"S02","complainants":25,"followUpCoverage":0.7,"cases":[
                {"stratum":"window/2/complaint/visited","loss":0.6,"weight":1.0,"count":9},
                {"stratum":"window/2/complaint/visited","loss":0.0,"weight":1.0,"count":40}]}]}""";
    static final String PERFORMANCE_FIELDS =
            "k (10): length of the lists. gridCells (4000): cells of the integration. rules: what a section must have to be"
                    + " ranked, minEffectiveCases (20), minComplainants (8), minFollowUpCoverage (0.6); stratumSupport (true)"
                    + " joins strata with fewer than 30 cases, fewer than 5 sections, or more than 30 %"
                    + " of one section's weight: they give up the last part of their name, as divided by '/'. Of a case: loss"
                    + " from 0 to 1, weight (1), count (1) of cases like it. rankLow and rankHigh hold at 95 % for all sections"
                    + " at once. What cannot be said is null.";
    static final String PROBLEMS =
            """
            {"k":10,"gridCells":4000,"eta":0.2,"threshold":2.0,
             "sections":[{"id":"S01","caseWeight":80,"clusters":[3,3,1]},{"id":"S02","caseWeight":120,"clusters":[]}]}""";
    static final String PROBLEMS_FIELDS =
            "k (10): length of the list. gridCells (4000). eta (0.2): share of the expected points that is the same for all"
                    + " sections. threshold (2): of the relative rate. Of a section: caseWeight, and the points of each"
                    + " cluster. Rank 1 is the highest rate. variationDetected is false where chance alone explains the"
                    + " differences.";
    static final String RANK_RANGES =
            """
            {"k":1,"level":0.95,"form":"simultaneous",
             "units":[{"id":"A","estimate":0.9,"standardError":0.02},{"id":"B","estimate":0.7,"standardError":0.02},
                      {"id":"C","estimate":0.69,"standardError":0.03}]}""";
    static final String RANK_RANGES_FIELDS =
            "k (10). level (0.95). form: marginal (each range by itself) or simultaneous (all at once). A larger estimate is"
                    + " better.";
    static final String FUNNEL =
            """
            {"kind":"proportion",
             "units":[{"id":"A","observed":65,"denominator":100},{"id":"B","observed":30,"denominator":80},
                      {"id":"C","observed":210,"denominator":400}]}""";
    static final String FUNNEL_FIELDS =
            "kind: proportion (binomial) or ratio (observed to expected, Poisson). Limits by the normal approximation; the"
                    + " overdispersed ones stand about the mean of the units, with the Paule–Mandel variance between them.";
    static final String INTERVAL = "{\"successes\":65,\"trials\":100,\"level\":0.95}";

    private MethodExamples() {}
}
