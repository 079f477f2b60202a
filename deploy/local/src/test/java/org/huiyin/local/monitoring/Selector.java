package org.huiyin.local.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a query of Prometheus asks for: a metric, and what its series must be labelled with.
 *
 * @param labels names, and expressions that the values must match
 */
record Selector(String metric, Map<String, String> labels) {
    private static final String WHATEVER = ".*";
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    /** A name that is neither called nor part of a number. */
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w.:$])([a-zA-Z_:][\\w:]*)(?!\\s*\\()(?![\\w:])\\s*(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"(\\d+)\"");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    /** Labels that Prometheus adds to whatever it scrapes. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "namespace", "pod");

    /** How requests end differs from day to day: that somebody tells it has to do. */
    private static final String OF_THE_DAY = "outcome";

    Selector {
        labels = Map.copyOf(labels);
    }

    /** All of a query; it is taken to be right, which promtool judges elsewhere. */
    static List<Selector> of(String query) {
        List<String> words = new ArrayList<>();
        String numbered = WORDS.matcher(query).replaceAll(word -> {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
            return "\"" + (words.size() - 1) + "\"";
        });
        String bare = RANGE.matcher(GROUPING.matcher(numbered).replaceAll("")).replaceAll("");
        return SELECTOR.matcher(bare)
                .results()
                .filter(name -> !OPERATORS.contains(name.group(1)))
                .map(found -> of(found, words))
                .toList();
    }

    private static Selector of(MatchResult found, List<String> words) {
        String matchers = found.group(2) == null ? "" : found.group(2);
        return new Selector(
                found.group(1),
                LABEL.matcher(matchers)
                        .results()
                        .filter(label -> !OF_PROMETHEUS.contains(label.group(1)))
                        .collect(Collectors.toMap(
                                label -> label.group(1),
                                label -> label.group(1).equals(OF_THE_DAY)
                                        ? WHATEVER
                                        : value(label.group(2), words.get(Integer.parseInt(label.group(3)))))));
    }

    private static String value(String operator, String word) {
        return switch (operator) {
            case "=" -> Pattern.quote(word);
            case "=~" -> word;
            default -> WHATEVER;
        };
    }

    boolean finds(Map<String, String> series) {
        return labels.entrySet().stream()
                .allMatch(label -> series.containsKey(label.getKey())
                        && series.get(label.getKey()).matches(label.getValue()));
    }
}
