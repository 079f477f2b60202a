package org.huiyin.evaluation.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the values of a rule set must be to each other. Whether each by itself makes sense is not looked at here. */
public final class Consistency {
    private static final List<Demand> DEMANDS = List.of(
            new Demand(
                    "/selection/shortlist",
                    "shorter-than-a-list",
                    "The shortlist is at least as long as either list.",
                    rules -> rules.selection().shortlist()
                            >= Math.max(
                                    rules.selection().bestLength(),
                                    rules.selection().worstLength())),
            new Demand(
                    "/selection/evidenceRoute",
                    "longer-than-its-list",
                    "The evidence route brings in no more names than the list of the best has.",
                    rules -> rules.selection().evidenceRoute()
                            <= rules.selection().bestLength()),
            new Demand(
                    "/loss",
                    "no-weight",
                    "At least one of response, resolution and satisfaction has a weight.",
                    rules -> rules.loss().response()
                                    + rules.loss().resolution()
                                    + rules.loss().satisfaction()
                            > 0),
            new Demand(
                    "/loss/basicallySatisfied",
                    "out-of-order",
                    "Basically satisfied costs at least as much as satisfied, and at most as much as dissatisfied.",
                    rules -> rules.loss().satisfied() <= rules.loss().basicallySatisfied()
                            && rules.loss().basicallySatisfied() <= rules.loss().dissatisfied()),
            new Demand(
                    "/points",
                    "out-of-order",
                    "A graver problem never weighs less.",
                    rules -> rules.points().minor() <= rules.points().serious()
                            && rules.points().serious() <= rules.points().grave()
                            && rules.points().grave() <= rules.points().discipline()),
            new Demand(
                    "/findings/minPoints",
                    "without-effect",
                    "Every cluster has the points of a minor problem: fewer than so many clusters have can't be asked for.",
                    rules -> rules.findings().minPoints()
                            >= rules.findings().minClusters() * rules.points().minor()),
            new Demand(
                    "/findings/severe",
                    "graver-than-grave",
                    "A serious finding is at most as severe as one that makes a candidate by itself.",
                    rules -> rules.findings().severe() <= rules.findings().grave()),
            new Demand(
                    "/evidence/gradeB",
                    "above-grade-a",
                    "Grade B needs at most the probability that grade A needs.",
                    rules -> rules.evidence().gradeB() <= rules.evidence().gradeA()),
            new Demand(
                    "/cards/expiryCalendarDays",
                    "expires-before-it-is-cured",
                    "A card lives longer than there is time to cure it.",
                    rules -> rules.cards().expiryCalendarDays() > rules.cards().cureDays()));

    private Consistency() {}

    /** Empty for a rule set that can be used. */
    public static List<Flaw> flaws(RuleSet rules) {
        return Stream.concat(
                        DEMANDS.stream()
                                .filter(demand -> !demand.holds().test(rules))
                                .map(Demand::flaw),
                        GroupConsistency.flaws(rules.peerGroups()).stream())
                .toList();
    }

    private record Demand(String place, String code, String detail, Predicate<RuleSet> holds) {
        Flaw flaw() {
            return new Flaw(place, code, detail);
        }
    }
}
