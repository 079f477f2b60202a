package org.huiyin.local.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.huiyin.local.House;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.bench.UploadBombs.Bomb;
import org.huiyin.local.bench.Wire.Reply;
import org.huiyin.local.client.Deployment;

/**
 * {@code ./run bench --only uploads}: how soon harmful files are refused, what memory they cost intake, and what those pay who file and
 * read meanwhile.
 */
public final class UploadBench {

    private static final int BOMBERS = 8;
    private static final int SLOW_SENDERS = 4;
    private static final int TIMES_ALONE = 3;
    private static final int THREADS = 16;
    private static final double PER_SECOND = 10;
    private static final double SLOWEST_MILLIS = 2_000;
    private static final double OTHERS_P99_MILLIS = 500;
    private static final int GROWTH_MEGABYTES = 100;
    private static final long LOOK_MILLIS = 50;

    private final House house;
    private final Deployment deployment;
    private final int seconds;
    private final Scoreboard scoreboard = new Scoreboard();

    public UploadBench(House house, Deployment deployment, int seconds) {
        this.house = house;
        this.deployment = deployment;
        this.seconds = seconds;
    }

    public void run() throws InterruptedException {
        try {
            say("making harmful files");
            List<Bomb> bombs = UploadBombs.all();
            String number = file();
            say("warming up");
            bombing(bombs, number, () -> ordinary(number));
            say("one harmful file after another");
            Bomber.Refusals alone = alone(bombs, number);
            say("filing and reading, " + (int) PER_SECOND + "/s each");
            Ordinary quiet = ordinary(number);
            say("the same, with " + BOMBERS + " senders of harmful files and " + SLOW_SENDERS + " slow ones");
            print(bombs, alone, quiet, bombing(bombs, number, () -> ordinary(number)));
        } catch (IOException e) {
            throw new Trouble("The bench of uploads broke off (" + e.getMessage() + "): is Huiyin running?", e);
        }
    }

    /** What those see who have nothing to do with it. */
    private record Ordinary(Load filing, Load reading) {}

    private record Bombed(Ordinary ordinary, Bomber.Refusals refusals, long before, long peak) {}

    @FunctionalInterface
    private interface Meanwhile {
        Ordinary run() throws InterruptedException;
    }

    private Ordinary ordinary(String number) {
        var ordinary = new Ordinary(new Load(THREADS), new Load(THREADS));
        CompletableFuture<Void> filing = CompletableFuture.runAsync(
                () -> ordinary.filing().atRate(PER_SECOND, seconds, () -> new Filer(deployment, (id, at) -> {})));
        ordinary.reading().atRate(PER_SECOND, seconds, () -> new Reader(deployment, number));
        filing.join();
        return ordinary;
    }

    private Bomber.Refusals alone(List<Bomb> bombs, String number) throws IOException {
        var refusals = new Bomber.Refusals();
        try (var bomber = new Bomber(deployment, number, new ConcurrentLinkedQueue<>(bombs), refusals)) {
            for (int sent = 0; sent < TIMES_ALONE * bombs.size(); sent++) {
                bomber.once();
            }
        }
        return refusals;
    }

    private Bombed bombing(List<Bomb> bombs, String number, Meanwhile meanwhile) throws InterruptedException {
        Queue<Bomb> queue = new ConcurrentLinkedQueue<>(bombs);
        var refusals = new Bomber.Refusals();
        var peak = new AtomicReference<>(0L);
        long before = residentMegabytes();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var watching = threads.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    peak.accumulateAndGet(residentMegabytes(), Math::max);
                    Thread.sleep(LOOK_MILLIS);
                }
                return null;
            });
            CompletableFuture<?> bombing = CompletableFuture.runAsync(
                    () -> new Load(BOMBERS).saturate(seconds, () -> new Bomber(deployment, number, queue, refusals)),
                    threads);
            CompletableFuture<?> dawdling = CompletableFuture.runAsync(
                    () -> new Load(SLOW_SENDERS).saturate(seconds, () -> new SlowSender(deployment, number)), threads);
            Ordinary ordinary = meanwhile.run();
            CompletableFuture.allOf(bombing, dawdling).join();
            watching.cancel(true);
            return new Bombed(ordinary, refusals, before, peak.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private void print(List<Bomb> bombs, Bomber.Refusals alone, Ordinary quiet, Bombed bombed) {
        Bomber.Refusals refusals = bombed.refusals();
        scoreboard.header();
        for (Bomb bomb : bombs) {
            Percentiles times = alone.of(bomb);
            scoreboard.atMost(bomb.what() + ", slowest of " + times.count(), SLOWEST_MILLIS, times.millis(100), " ms");
            scoreboard.note(
                    "  with " + BOMBERS + " such senders at once",
                    Math.round(refusals.of(bomb).millis(100)) + " ms");
        }
        scoreboard.note("  files that were told to come again (429)", Integer.toString(refusals.full()));
        scoreboard.none(
                "  files that were answered otherwise",
                refusals.others().size() + alone.others().size());
        scoreboard.atMost(
                "growth of intake's memory, from " + bombed.before() + " MB",
                GROWTH_MEGABYTES,
                bombed.peak() - bombed.before(),
                " MB");
        line("filing", quiet.filing(), bombed.ordinary().filing());
        line("reading one's complaint", quiet.reading(), bombed.ordinary().reading());
        refusals.others().stream().distinct().limit(5).forEach(UploadBench::say);
    }

    private void line(String what, Load quiet, Load bombed) {
        scoreboard.note(what + " without them, p50 and p99", millis(quiet.latencies()));
        scoreboard.note(what + " meanwhile, p50 and p99", millis(bombed.latencies()));
        scoreboard.atMost(
                what + " meanwhile, p99", OTHERS_P99_MILLIS, bombed.latencies().millis(99), " ms");
        scoreboard.none("  failed", quiet.failed() + bombed.failed());
    }

    private String file() throws IOException {
        try (var wire = new Wire(deployment.intake())) {
            Reply reply = wire.send(
                    "POST",
                    "/v1/complaints",
                    Headers.command(deployment.tokens().of("complainant"), ""),
                    Filer.COMPLAINT);
            if (!reply.ok()) {
                throw new Trouble("No complaint was accepted (" + reply.status() + "): try ./run smoke first.");
            }
            return reply.text("number");
        }
    }

    private long residentMegabytes() {
        return new Footprint(house).residentMegabytes(ServiceName.INTAKE.word());
    }

    /** Reads one complaint again and again, as its complainant. */
    private static final class Reader implements Load.Worker {
        private final Deployment deployment;
        private final String path;
        private final Wire wire;

        Reader(Deployment deployment, String number) {
            this.deployment = deployment;
            this.path = "/v1/complaints/" + number;
            this.wire = new Wire(deployment.intake());
        }

        @Override
        public boolean once() throws IOException {
            String headers = Headers.read(deployment.tokens().of("complainant"));
            return wire.send("GET", path, headers, new byte[0]).ok();
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static String millis(Percentiles latencies) {
        return String.format(Locale.ROOT, "%.0f / %.0f ms", latencies.millis(50), latencies.millis(99));
    }

    private static void say(String what) {
        System.out.println("… " + what);
    }
}
