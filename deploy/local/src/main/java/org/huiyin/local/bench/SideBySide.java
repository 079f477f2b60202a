package org.huiyin.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.local.bench.FilledBench.Side;

/** The same figures of the empty and of the filled house, line by line, against the targets. */
final class SideBySide {

    private static final String LINE = "  %-74s %18s %18s   %s%n";
    private static final double SLOWEST_LIST_MILLIS = 100;
    private static final double SLOWEST_SHARE = 0.8;

    private final Side empty;
    private final Side filled;

    SideBySide(Side empty, Side filled) {
        this.empty = empty;
        this.filled = filled;
    }

    void print() {
        lines().forEach(System.out::print);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", empty.title(), filled.title(), "target"));
        empty.lists().forEach((listing, before) -> {
            Percentiles after = filled.lists().getOrDefault(listing, new Percentiles());
            lines.add(line(listing.toString(), millis(before), millis(after), atMost(after.millis(99))));
        });
        lines.add(rate("complaints accepted", empty.accepted(), filled.accepted()));
        lines.add(rate(
                "commands of whole lives",
                empty.rates().commands(),
                filled.rates().commands()));
        lines.add(rate(
                "whole lives, rated and told",
                empty.rates().lives(),
                filled.rates().lives()));
        return lines;
    }

    /** Whether a list is as quick as it has to be. */
    static String atMost(double p99) {
        return p99 <= SLOWEST_LIST_MILLIS ? "p99 ≤ 100 ms: met" : "p99 ≤ 100 ms: NOT MET";
    }

    /** Whether the filled house is at most a fifth slower. */
    static String within(double before, double after) {
        return "≥ 80 %%: %.0f %%, %s"
                .formatted(after / before * 100, after >= SLOWEST_SHARE * before ? "met" : "NOT MET");
    }

    private static String rate(String what, double before, double after) {
        return line(what, "%.1f /s".formatted(before), "%.1f /s".formatted(after), within(before, after));
    }

    private static String millis(Percentiles latencies) {
        return "%.1f / %.1f ms".formatted(latencies.millis(50), latencies.millis(99));
    }

    private static String line(String what, String before, String after, String verdict) {
        return String.format(Locale.ROOT, LINE, what, before, after, verdict);
    }
}
