package org.huiyin.local.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;

/** How long the evaluation method takes for a city, asked of the running service: reading the request, computing, answering. */
final class MethodQuestions {
    private static final int SECTIONS = 606;
    private static final int CASES = 40_000;
    private static final int MANY_SECTIONS = 10_000;
    private static final int KINDS_OF_CASES = 4;
    private static final int ALIKE = 10;
    private static final int ASKED = 3;
    private static final double CITY_LIMIT_SECONDS = 2;
    private static final double MANY_LIMIT_SECONDS = 30;

    private final Random random = new Random(606);
    private final Api api = new Api();
    private final Deployment deployment;

    MethodQuestions(Deployment deployment) {
        this.deployment = deployment;
    }

    void print(Scoreboard scoreboard) {
        Map<String, Object> performance = performance(SECTIONS, CASES / SECTIONS, 1);
        Map<String, Object> problems = problems(SECTIONS);
        double both = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ASKED; i++) { // the quickest: the first ones are paid by the compiler
            both = Math.min(both, seconds("performance", performance) + seconds("problems", problems));
        }
        scoreboard.atMost("both ledgers, 606 sections, 40,000 cases", CITY_LIMIT_SECONDS, both, " s");
        scoreboard.atMost(
                "ledger A, 10,000 sections",
                MANY_LIMIT_SECONDS,
                seconds("performance", performance(MANY_SECTIONS, KINDS_OF_CASES, ALIKE)),
                " s");
        scoreboard.atMost(
                "ledger B, 10,000 sections", MANY_LIMIT_SECONDS, seconds("problems", problems(MANY_SECTIONS)), " s");
    }

    private double seconds(String method, Map<String, Object> request) {
        String token = deployment.tokens().of("analyst");
        long began = System.nanoTime();
        Reply reply = api.post(deployment.evaluation() + "/v1/method/" + method, token, request, null);
        return reply.ok() ? (System.nanoTime() - began) / 1e9 : Double.NaN;
    }

    /** Losses as they come: most cases go well, some sections fail more often than others. */
    private Map<String, Object> performance(int sections, int cases, int alike) {
        return Map.of("rules", Map.of("minEffectiveCases", 8), "sections", each(sections, i -> {
            double failing = 1 / (1 + Math.exp(2 - 0.6 * random.nextGaussian()));
            return Map.of(
                    "id",
                    "S" + i,
                    "complainants",
                    30,
                    "followUpCoverage",
                    0.8,
                    "cases",
                    each(
                            cases,
                            j -> Map.of(
                                    "stratum",
                                    Integer.toString(random.nextInt(30)),
                                    "loss",
                                    random.nextDouble() < failing ? 0.6 : 0,
                                    "count",
                                    alike)));
        }));
    }

    /** One section of eight has problems. */
    private Map<String, Object> problems(int sections) {
        return Map.of("sections", each(sections, i -> {
            int clusters = random.nextInt(8) == 0 ? 1 + random.nextInt(4) : 0;
            return Map.of(
                    "id",
                    "S" + i,
                    "caseWeight",
                    5 + random.nextInt(120),
                    "clusters",
                    each(clusters, j -> 1 + 2 * random.nextInt(3)));
        }));
    }

    private static <T> List<T> each(int count, IntFunction<T> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }
}
