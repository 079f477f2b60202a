package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Deployment;

/** How fast facts are rebuilt and runs computed, in a house of their own. */
final class EvaluationBench {

    private static final int SECTIONS = 606;
    private static final int MANY_SECTIONS = 10_000;
    private static final int CASES = 40_000;

    private final House house;
    private final Deployment deployment;

    EvaluationBench(House house, Deployment deployment) {
        this.house = house;
        this.deployment = deployment;
    }

    void print(Scoreboard scoreboard) throws InterruptedException {
        var lives = new MadeUpLives(SECTIONS, CASES);
        try (var own = new EvaluationHouse(house)) {
            own.startParts();
            var rebuilds = new RebuildBench(own, deployment);
            rebuilds.fill(lives);
            own.startEvaluation();
            rebuilds.print(scoreboard);
            var runs = new RunBench(own, deployment);
            runs.print(scoreboard, lives, RunBench.CITY);
            runs.print(scoreboard, new MadeUpLives(MANY_SECTIONS, CASES), RunBench.COUNTRY);
        } catch (SQLException | IOException e) {
            throw new Trouble("The bench of evaluation broke off (" + e.getMessage() + ").", e);
        }
    }
}
