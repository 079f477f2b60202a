package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.bench.RunBench.Timed;
import org.huiyin.local.client.Deployment;

/** How fast facts are rebuilt and runs computed, from events of made-up lives, in a house of their own. */
final class EvaluationBench {

    private static final int SECTIONS = 606;
    private static final int MANY_SECTIONS = 10_000;
    private static final int CASES = 40_000;
    private static final double CITY_LIMIT_SECONDS = 2;
    private static final double MANY_LIMIT_SECONDS = 30;

    private final House house;
    private final Deployment deployment;

    EvaluationBench(House house, Deployment deployment) {
        this.house = house;
        this.deployment = deployment;
    }

    /**
     * What was measured.
     *
     * @param first of which every case had to be folded
     * @param rows seconds in which a client reads the kept cases of the city by plain SQL
     * @param megabytes of the evaluation service at the end
     */
    record Measured(RebuildBench.Measured rebuild, Timed first, Timed city, double rows, Timed many, long megabytes) {
        void print(Scoreboard scoreboard) {
            rebuild.print(scoreboard);
            scoreboard.atMost("run from the log, 606 sections, 40,000 cases", CITY_LIMIT_SECONDS, city.whole(), " s");
            parts(scoreboard, city);
            scoreboard.note("  the first of all, with every case to be folded", seconds(first.whole()));
            scoreboard.note("  the kept cases by plain SQL", seconds(rows));
            scoreboard.note(
                    "  reading, times that floor",
                    String.format(Locale.ROOT, "%.1f", city.parts().getOrDefault("reading", Double.NaN) / rows));
            scoreboard.atMost("the same, 10,000 sections, all ranked", MANY_LIMIT_SECONDS, many.whole(), " s");
            parts(scoreboard, many);
            scoreboard.note("  memory of evaluation after it", megabytes + " MB");
        }

        private static void parts(Scoreboard scoreboard, Timed run) {
            run.parts().forEach((part, seconds) -> scoreboard.note("  " + part, seconds(seconds)));
        }

        private static String seconds(double seconds) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
    }

    Measured measure() throws InterruptedException {
        try (var own = new SideHouse(house, ServiceName.EVALUATION)) {
            var city = new MadeUpLives(SECTIONS, CASES);
            var rebuilds = new RebuildBench(own, deployment);
            own.startParts();
            rebuilds.fill(city);
            own.startService();
            say("rebuilding");
            RebuildBench.Measured rebuilt = rebuilds.measure();
            var runs = new RunBench(own, deployment);
            say("filling the log with " + CASES + " cases of " + SECTIONS + " sections");
            runs.fill(city);
            String rules = runs.rules(false);
            say("runs over them");
            Timed first = runs.once(city, rules);
            Timed ofCity = runs.quickest(city, rules);
            double rows = runs.secondsToRead();
            say("a run over as many cases of " + MANY_SECTIONS + " sections");
            var many = new MadeUpLives(MANY_SECTIONS, CASES);
            runs.fill(many);
            Timed ofMany = runs.once(many, runs.rules(true));
            var measured = new Measured(rebuilt, first, ofCity, rows, ofMany, own.residentMegabytes());
            own.forget();
            return measured;
        } catch (SQLException | IOException e) {
            throw new Trouble("The bench of evaluation broke off (" + e.getMessage() + ").", e);
        }
    }

    private static void say(String what) {
        System.out.println("  … " + what);
    }
}
