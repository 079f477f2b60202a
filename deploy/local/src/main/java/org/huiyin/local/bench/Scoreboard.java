package org.huiyin.local.bench;

import java.util.Locale;

/** Prints a line per target: what was aimed at, what came out, their ratio, and by how much it falls short. */
final class Scoreboard {

    private static final String LINE = "  %-52s %14s %14s %8s   %s%n";

    void header() {
        System.out.printf(Locale.ROOT, "%n" + LINE, "what", "target", "measured", "ratio", "");
    }

    void atLeast(String what, double target, double measured, String unit) {
        double ratio = measured / target;
        line(what, "≥ " + figure(target) + unit, figure(measured) + unit, ratio, ratio >= 1, 1 - ratio);
    }

    void atMost(String what, double target, double measured, String unit) {
        double ratio = measured / target;
        line(what, "≤ " + figure(target) + unit, figure(measured) + unit, ratio, ratio <= 1, ratio - 1);
    }

    void none(String what, long measured) {
        System.out.printf(Locale.ROOT, LINE, what, "0", Long.toString(measured), "", measured == 0 ? "met" : "NOT MET");
    }

    void note(String what, String measured) {
        System.out.printf(Locale.ROOT, LINE, what, "", measured, "", "");
    }

    private static void line(String what, String target, String measured, double ratio, boolean met, double missing) {
        String verdict = met
                ? "met"
                : Double.isNaN(ratio) ? "not measured" : "falls short by " + Math.round(missing * 100) + " %";
        System.out.printf(
                Locale.ROOT, LINE, what, target, measured, String.format(Locale.ROOT, "%.2f", ratio), verdict);
    }

    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value < 10 ? String.format(Locale.ROOT, "%.2f", value) : String.format(Locale.ROOT, "%,.0f", value);
    }
}
