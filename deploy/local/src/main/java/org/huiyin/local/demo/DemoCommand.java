package org.huiyin.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.local.LocalClock;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.Deployment;

/** {@code ./run demo}: plays complaints through the last two weeks, day by day with the clock moved, and ends at the real time. */
public final class DemoCommand {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OFFICE_HOUR = LocalTime.of(10, 0);
    /** Each day at another hour: attempts to reach a complainant count only so. */
    private static final int OFFICE_HOURS = 6;

    private static final long SEED = 20_260_301;
    private static final int THREADS = 6;
    private static final int SHOWN_FAULTS = 5;
    private static final int FILING_DAYS = 5;

    private final Deployment deployment;
    private final LocalClock clock;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    public DemoCommand(Deployment deployment, LocalClock clock) {
        this.deployment = deployment;
        this.clock = clock;
    }

    public void run(int count) throws InterruptedException {
        List<Story> stories = stories(count);
        int days = stories.stream().mapToInt(Story::lastDay).max().orElse(0) + 1;
        LocalDate first = LocalDate.now(ZONE).minusDays(days);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int day = 0; day < days; day++) {
                Instant morning = first.plusDays(day)
                        .atTime(OFFICE_HOUR.plusHours(day % OFFICE_HOURS))
                        .atZone(ZONE)
                        .toInstant();
                clock.moveTo(morning);
                play(stories, day, threads);
                System.out.printf("  %s  %d steps done%n", first.plusDays(day), done.get());
            }
        } finally {
            threads.shutdownNow();
            clock.reset();
        }
        summarise(stories);
    }

    private List<Story> stories(int count) {
        // the same seed each time: the demo can be compared from one day to the next
        Random random = new Random(SEED);
        Office office = Office.of(deployment);
        List<Story> stories = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Life life = Life.draw(random);
            Cast cast = Desk.cast(random, i, life);
            stories.add(new Story(office, cast, life, Story.Beginning.on(random.nextInt(FILING_DAYS))));
        }
        return stories;
    }

    private void play(List<Story> stories, int day, ExecutorService threads) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (Story story : stories) {
            List<Step> steps = story.stepsOn(day);
            if (!steps.isEmpty()) {
                running.add(threads.submit(() -> steps.forEach(step -> take(step, story))));
            }
        }
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new Trouble("The demo broke off: " + e.getCause(), e);
            }
        }
    }

    private void take(Step step, Story story) {
        try {
            Reply reply = story.take(step);
            if (reply.ok()) {
                done.incrementAndGet();
            } else {
                note(step, story, reply.toString());
            }
        } catch (Trouble trouble) {
            note(step, story, String.valueOf(trouble.getMessage()));
        }
    }

    private void note(Step step, Story story, String fault) {
        if (failed.incrementAndGet() <= SHOWN_FAULTS) {
            System.out.println("  " + step.what() + " (" + story.life() + ") failed: " + fault);
        }
    }

    private void summarise(List<Story> stories) {
        Map<Life, Integer> lives = new TreeMap<>();
        stories.forEach(story -> lives.merge(story.life(), 1, Integer::sum));
        System.out.println(stories.size() + " complaints: " + lives);
        if (failed.get() > 0) {
            throw new Trouble(failed.get() + " of " + (failed.get() + done.get()) + " steps failed.");
        }
        System.out.println("All " + done.get() + " steps done; the clock is back at the real time.");
    }
}
