package org.huiyin.local.monitoring;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a query of Prometheus asks for: a metric, and the labels that its series must have. */
record Selector(String metric, Set<String> labels) {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    /** A name that is neither called nor part of a number. */
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w.:$])([a-zA-Z_:][\\w:]*)(?!\\s*\\()(?![\\w:])\\s*(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    /** Labels that Prometheus adds to whatever it scrapes. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "namespace", "pod");

    Selector {
        labels = Set.copyOf(labels);
    }

    /** All of a query; it is taken to be right, which promtool judges elsewhere. */
    static List<Selector> of(String query) {
        String bare = RANGE.matcher(GROUPING.matcher(WORDS.matcher(query).replaceAll("\"\""))
                        .replaceAll(""))
                .replaceAll("");
        return SELECTOR.matcher(bare)
                .results()
                .filter(name -> !OPERATORS.contains(name.group(1)))
                .map(Selector::of)
                .toList();
    }

    private static Selector of(MatchResult found) {
        String matchers = found.group(2) == null ? "" : found.group(2);
        return new Selector(
                found.group(1),
                LABEL.matcher(matchers)
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !OF_PROMETHEUS.contains(label))
                        .collect(Collectors.toSet()));
    }
}
