package org.huiyin.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.huiyin.local.Trouble;

/**
 * Drives load by a number of threads. At an open rate every request has its place in a fixed schedule, and its latency counts from
 * that place: a slow answer does not make the next requests wait unnoticed (no coordinated omission).
 */
final class Load {

    private final int threads;
    private final Percentiles latencies = new Percentiles();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Load(int threads) {
        this.threads = threads;
    }

    /** What one thread does again and again; made once per thread, with its own connection. */
    interface Worker extends AutoCloseable {

        /** True when it succeeded. */
        boolean once() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    interface WorkerFactory {
        Worker make() throws Exception;
    }

    /** As fast as the threads can, for a while; returns successes per second. */
    double saturate(double seconds, WorkerFactory factory) {
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        run(factory, worker -> {
            while (System.nanoTime() < end) {
                measure(worker, System.nanoTime());
            }
        });
        return done.get() / ((System.nanoTime() - began) / 1e9);
    }

    /** A fixed number of times in all; returns successes per second. */
    double repeat(long times, WorkerFactory factory) {
        AtomicLong next = new AtomicLong();
        long began = System.nanoTime();
        run(factory, worker -> {
            while (next.getAndIncrement() < times) {
                measure(worker, System.nanoTime());
            }
        });
        return done.get() / ((System.nanoTime() - began) / 1e9);
    }

    /** So many per second on a fixed schedule. */
    void atRate(double perSecond, double seconds, WorkerFactory factory) {
        AtomicLong next = new AtomicLong();
        long total = (long) (perSecond * seconds);
        long began = System.nanoTime() + 100_000_000;
        run(factory, worker -> {
            for (long i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                long due = began + (long) (i / perSecond * 1e9);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                measure(worker, due);
            }
        });
    }

    Percentiles latencies() {
        return latencies;
    }

    long done() {
        return done.get();
    }

    long failed() {
        return failed.get();
    }

    private void measure(Worker worker, long due) throws Exception {
        boolean succeeded;
        try {
            succeeded = worker.once();
        } catch (IOException e) {
            succeeded = false;
        }
        if (succeeded) {
            latencies.add(System.nanoTime() - due);
            done.incrementAndGet();
        } else {
            failed.incrementAndGet();
        }
    }

    private interface Loop {
        void run(Worker worker) throws Exception;
    }

    private void run(WorkerFactory factory, Loop loop) {
        List<Thread> running = new ArrayList<>();
        List<Exception> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try (Worker worker = factory.make()) {
                    loop.run(worker);
                } catch (Exception e) {
                    faults.add(e);
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("interrupted", e);
            }
        }
        if (!faults.isEmpty()) {
            throw new Trouble("The load broke off: " + faults.get(0), faults.get(0));
        }
    }
}
