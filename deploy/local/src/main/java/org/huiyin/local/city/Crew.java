package org.huiyin.local.city;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiyin.local.Trouble;

/** A few threads at one list of commands; says how far they are after each tenth. The first fault ends the work. */
final class Crew {
    private static final int THREADS = 4;
    private static final int PARTS = 10;

    private Crew() {}

    static void work(String what, List<Runnable> commands) throws InterruptedException {
        if (commands.isEmpty()) {
            System.out.printf("  %-24s nothing to add%n", what);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            commands.forEach(command -> running.add(threads.submit(command)));
            for (int done = 1; done <= running.size(); done++) {
                running.get(done - 1).get();
                if (done == running.size() || done % Math.max(1, running.size() / PARTS) == 0) {
                    System.out.printf("  %-24s %,6d of %,6d%n", what, done, running.size());
                }
            }
        } catch (ExecutionException e) {
            throw new Trouble("The city broke off: " + e.getCause().getMessage() + " Go on with the same command.", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
