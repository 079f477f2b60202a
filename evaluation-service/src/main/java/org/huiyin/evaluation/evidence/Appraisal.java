package org.huiyin.evaluation.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What raters think of a section. Every group weighs the same, however many of it rated, and only raters who had to do with the
 * section count.
 *
 * @param ballots that count
 * @param withoutContact ballots that do not
 * @param mean of the groups' means; absent without ballots
 * @param standardError of that mean; absent if no group has two ballots
 */
public record Appraisal(
        int ballots, int withoutContact, List<Group> groups, @Nullable Double mean, @Nullable Double standardError) {
    public Appraisal {
        groups = List.copyOf(groups);
    }

    /** One group's ballots: how many, and their mean. */
    public record Group(String name, int ballots, double mean) {}

    public static Appraisal of(Collection<Ballot> all) {
        var byGroup = new TreeMap<String, List<Integer>>();
        all.stream().filter(Ballot::contact).forEach(ballot -> byGroup.computeIfAbsent(
                        ballot.group(), name -> new ArrayList<>())
                .add(ballot.score()));
        int counted = byGroup.values().stream().mapToInt(List::size).sum();
        List<Group> groups = byGroup.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue().size(), mean(entry.getValue())))
                .toList();
        return new Appraisal(counted, all.size() - counted, groups, balanced(groups), standardError(byGroup));
    }

    private static @Nullable Double balanced(List<Group> groups) {
        OptionalDouble mean = groups.stream().mapToDouble(Group::mean).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /** √(Σ s²/n) / G; a group of one, whose spread nobody knows, has that of the others pooled. */
    private static @Nullable Double standardError(Map<String, List<Integer>> byGroup) {
        double squares = 0;
        int freedom = 0;
        for (List<Integer> scores : byGroup.values()) {
            squares += squares(scores);
            freedom += scores.size() - 1;
        }
        if (freedom == 0) {
            return null;
        }
        double pooled = squares / freedom;
        double sum = byGroup.values().stream()
                .mapToDouble(scores -> variance(scores, pooled) / scores.size())
                .sum();
        return Math.sqrt(sum) / byGroup.size();
    }

    private static double variance(List<Integer> scores, double pooled) {
        return scores.size() == 1 ? pooled : squares(scores) / (scores.size() - 1);
    }

    private static double squares(List<Integer> scores) {
        double mean = mean(scores);
        return scores.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
    }

    private static double mean(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
