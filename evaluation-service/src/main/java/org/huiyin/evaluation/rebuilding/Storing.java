package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stores one batch while the next one is being read; never more than one is under way, so batches are stored in order. */
final class Storing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** Waits for the batch before; if that one was not stored, neither is this. */
    void begin(Uni<?> work) {
        await();
        last = work.subscribeAsCompletionStage();
    }

    /** Leaves nothing under way behind, and tells if the last batch was not stored. */
    @Override
    public void close() {
        await();
    }

    private void await() {
        CompletableFuture<?> awaited = last;
        last = CompletableFuture.completedFuture(null);
        try {
            awaited.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new CompletionException("a batch is not stored in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
