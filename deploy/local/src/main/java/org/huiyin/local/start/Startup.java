package org.huiyin.local.start;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiyin.local.House;
import org.huiyin.local.Trouble;
import org.huiyin.local.part.Part;
import org.huiyin.local.process.ProcessFigures;

/** Brings the parts up, each as soon as what it needs is up, and prints a line for each. */
public final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 100;

    private final House house;
    private final List<Part> parts;
    private final StartTimes times = new StartTimes();

    public Startup(House house, List<Part> parts) {
        this.house = house;
        this.parts = parts;
    }

    /** Returns when everything is up; the first part that fails fails the whole. */
    public StartTimes run() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<String, CompletableFuture<Void>> upByName = new HashMap<>();
            for (Part part : parts) {
                CompletableFuture<?>[] needs = part.needs().stream()
                        .map(upByName::get)
                        .filter(Objects::nonNull) // what is not among the parts is up already
                        .toArray(CompletableFuture[]::new);
                upByName.put(part.name(), CompletableFuture.allOf(needs).thenRunAsync(() -> bringUp(part), threads));
            }
            waitForAll(upByName.values().toArray(CompletableFuture[]::new));
            return times;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waitForAll(CompletableFuture<?>[] ups) {
        CompletableFuture<Object> firstFault = new CompletableFuture<>();
        for (CompletableFuture<?> up : ups) {
            up.exceptionally(fault -> {
                firstFault.completeExceptionally(fault);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(firstFault, CompletableFuture.allOf(ups)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }

    private void bringUp(Part part) {
        long began = System.nanoTime();
        try {
            part.start();
            waitUntilReady(part, began);
            part.prepare();
        } catch (Trouble trouble) {
            throw trouble;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(part.name() + ": interrupted");
        } catch (Exception e) {
            throw new Trouble(part.name() + " did not start: " + e.getMessage() + logHint(part), e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu =
                part.pid().isPresent() ? ProcessFigures.cpuSeconds(part.pid().getAsLong()) : 0;
        times.add(part.name(), seconds, cpu);
        System.out.printf("  %-13s %6.1f s   %s%n", part.name(), seconds, Addresses.of(part));
    }

    private void waitUntilReady(Part part, long began) throws InterruptedException {
        while (!part.ready()) {
            if (!part.alive()) {
                throw new Trouble(
                        part.name() + " ended while starting: " + LastWords.of(house.log(part.name())) + logHint(part));
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Trouble(
                        part.name() + " is not ready after " + PATIENCE.toMinutes() + " minutes" + logHint(part));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private String logHint(Part part) {
        return " (log: " + house.log(part.name()) + ")";
    }
}
