package org.huiyin.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api.Reply;
import org.huiyin.local.client.ComingAgain;
import org.huiyin.local.demo.Step;
import org.huiyin.local.demo.Story;
import org.huiyin.local.year.Logbook.Complaint;
import org.huiyin.local.year.Plan.Entry;

/** Plays the stories day by day: stories beside each other, the steps of one story one after the other, no day before the last is done. */
final class Performance {

    private static final int THREADS = 16;
    private static final ComingAgain AGAIN = new ComingAgain(Duration.ofMinutes(1));

    private final List<Entry> entries;
    private final Logbook book;
    private final Progress progress;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Set<Integer> broken = ConcurrentHashMap.newKeySet();

    Performance(List<Entry> entries, Logbook book) {
        this.entries = entries;
        this.book = book;
        book.complaints()
                .forEach((index, complaint) -> entries.get(index).story().resume(complaint.id(), complaint.number()));
        int ended = (int) entries.stream().filter(this::hasEnded).count();
        this.progress = new Progress(entries.size(), book.complaints().size(), ended);
    }

    /** Plays all days that are not played yet. */
    void play(WorkingDays days, Consumer<Instant> clock) throws InterruptedException {
        TreeMap<Integer, List<Entry>> byDay = byDay();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int day = book.days(); day < days.count(); day++) {
                clock.accept(days.time(day));
                play(byDay.getOrDefault(day, List.of()), day, threads);
                book.noteDay(day);
                progress.day(days.date(day), isLastOfMonth(days, day));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What was refused or not answered; a story is not played on behind its first fault. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    Progress progress() {
        return progress;
    }

    private boolean hasEnded(Entry entry) {
        return entry.story().life().ends()
                && book.isDone(entry.index(), entry.story().steps().size() - 1);
    }

    private static boolean isLastOfMonth(WorkingDays days, int day) {
        return day + 1 == days.count()
                || days.date(day + 1).getMonth() != days.date(day).getMonth();
    }

    private TreeMap<Integer, List<Entry>> byDay() {
        TreeMap<Integer, List<Entry>> byDay = new TreeMap<>();
        for (Entry entry : entries) {
            entry.story().steps().stream().map(Step::day).distinct().forEach(day -> byDay.computeIfAbsent(
                            day, none -> new ArrayList<>())
                    .add(entry));
        }
        return byDay;
    }

    private void play(List<Entry> today, int day, ExecutorService threads) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (Entry entry : today) {
            running.add(threads.submit(() -> play(entry, day)));
        }
        for (Future<?> future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new Trouble("The year broke off: " + e.getCause(), e);
            }
        }
    }

    private void play(Entry entry, int day) {
        List<Step> steps = entry.story().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.day() == day && !book.isDone(entry.index(), i) && !broken.contains(entry.index())) {
                take(entry, i, day);
            }
        }
    }

    private void take(Entry entry, int number, int day) {
        Story story = entry.story();
        Step step = story.steps().get(number);
        String fault = attempt(story, step);
        if (!fault.isEmpty()) {
            broken.add(entry.index());
            faults.add("day %d, %s of %s (%s): %s".formatted(day, step.what(), story.number(), story.life(), fault));
            return;
        }
        progress.step();
        if (number == 0) {
            book.noteFiled(entry.index(), new Complaint(story.id(), story.number()));
            progress.filed();
        }
        book.noteStep(entry.index(), number);
        if (number == story.steps().size() - 1 && story.life().ends()) {
            progress.ended();
        }
    }

    /** The fault, or nothing. A house that is busy or does not answer is asked again, under the same key. */
    private static String attempt(Story story, Step step) {
        try {
            Reply reply = AGAIN.until(() -> story.take(step));
            return reply.ok() ? "" : reply.toString();
        } catch (Trouble trouble) {
            return String.valueOf(trouble.getMessage());
        }
    }
}
