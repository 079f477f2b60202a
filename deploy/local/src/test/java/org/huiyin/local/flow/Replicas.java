package org.huiyin.local.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.huiyin.local.ServiceName;

/** Several processes of one service on the same database: the one of the stack, and others beside it until this is closed. */
final class Replicas implements AutoCloseable {
    private final Stack stack;
    private final List<String> added;
    private final Queue<String> ready = new ConcurrentLinkedQueue<>();
    private final Queue<String> killed = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> starts = new ArrayList<>();
    /** One start at a time: it takes a core for seconds, and the others have work to do. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor();

    /** Returns when all of them are ready; the options are for the JVMs of those beside the first. */
    Replicas(Stack stack, ServiceName service, int count, String... javaOptions) {
        this.stack = stack;
        this.added = stack.addReplicas(service, count, javaOptions);
        ready.add(service.word());
        ready.addAll(added);
    }

    /**
     * Kills one each second while something else goes on, in turn, and starts it again; answers how many were killed. One is
     * always left: while only one is ready, the next kill waits.
     */
    int killEachSecond(Runnable meanwhile) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> killing = clock.scheduleAtFixedRate(this::killNext, 1, 1, TimeUnit.SECONDS);
        try {
            meanwhile.run();
        } finally {
            killing.cancel(false);
            clock.shutdown();
            clock.awaitTermination(1, TimeUnit.MINUTES);
        }
        if (!killing.isCancelled()) {
            killing.get(); // it failed, and this says why
        }
        return starts.size();
    }

    /** Leaves the one of the stack, and that one ready. */
    @Override
    public void close() {
        killed.removeAll(added);
        starts.forEach(CompletableFuture::join);
        starter.shutdown();
        added.forEach(stack::removeReplica);
    }

    private void killNext() {
        if (ready.size() > 1) {
            String next = ready.remove();
            stack.kill(next);
            killed.add(next);
            starts.add(CompletableFuture.runAsync(this::startNext, starter));
        }
    }

    private void startNext() {
        String next = killed.poll();
        if (next != null) {
            stack.restart(next);
            ready.add(next);
        }
    }
}
