package org.huiyin.evaluation.method.performance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins strata that say too little. One without support gives up the last part of its name and joins the others that had to; what
 * has no support without any name either takes in the smallest strata that are left, until it has.
 */
final class SupportRule {
    private static final String NAMELESS = "";
    private static final char DIVIDER = '/';

    private final TreeMap<String, StratumTotals> totals = new TreeMap<>();
    private final Map<String, String> joined = new HashMap<>();

    private final Support support;

    private SupportRule(List<SectionCases> sections, Support support) {
        this.support = support;
        for (SectionCases section : sections) {
            for (CaseLoss like : section.cases()) {
                totals.computeIfAbsent(like.stratum(), id -> new StratumTotals())
                        .add(section.id(), like);
            }
        }
    }

    /** Where the cases of each stratum count: their own name, a shorter one, or none at all. */
    static Map<String, String> places(List<SectionCases> sections, Support support) {
        var rule = new SupportRule(sections, support);
        List<String> given = List.copyOf(rule.totals.keySet());
        rule.shorten();
        rule.gather();
        var places = new HashMap<String, String>();
        given.forEach(id -> places.put(id, rule.place(id)));
        return places;
    }

    private void shorten() {
        int longest =
                totals.keySet().stream().mapToInt(SupportRule::parts).max().orElse(0);
        for (int parts = longest; parts > 0; parts--) {
            int now = parts;
            List.copyOf(totals.keySet()).stream()
                    .filter(id -> parts(id) == now && !totals.get(id).has(support))
                    .forEach(id -> join(id, shorter(id)));
        }
    }

    private void gather() {
        while (totals.containsKey(NAMELESS) && !totals.get(NAMELESS).has(support) && totals.size() > 1) {
            totals.keySet().stream()
                    .filter(id -> !id.equals(NAMELESS))
                    .min(Comparator.comparingLong((String id) -> totals.get(id).n())
                            .thenComparing(Comparator.naturalOrder()))
                    .ifPresent(smallest -> join(smallest, NAMELESS));
        }
    }

    private void join(String id, String place) {
        StratumTotals moved = totals.remove(id);
        totals.computeIfAbsent(place, fresh -> new StratumTotals()).add(moved);
        joined.put(id, place);
    }

    private String place(String id) {
        String place = id;
        while (joined.containsKey(place) && !totals.containsKey(place)) {
            place = joined.get(place);
        }
        return place;
    }

    private static int parts(String id) {
        return id.isEmpty() ? 0 : 1 + (int) id.chars().filter(c -> c == DIVIDER).count();
    }

    private static String shorter(String id) {
        int last = id.lastIndexOf(DIVIDER);
        return last < 0 ? NAMELESS : id.substring(0, last);
    }
}
