package org.huiyin.evaluation.rebuilding;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.rebuilding.RunRebuild.Truncated;
import org.huiyin.evaluation.store.RebuildRows;
import org.jboss.logging.Logger;

/** Runs rebuilds one after another, patiently; at start it takes up those that an earlier process left unfinished. */
@ApplicationScoped
public class RebuildWorker {
    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
    private static final Duration RECOVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunRebuild running;
    private final RebuildRows rebuilds;
    private final Transactions transactions;
    private final Pause pause = new Pause();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rebuild"));

    public RebuildWorker(RunRebuild running, RebuildRows rebuilds, Transactions transactions) {
        this.running = running;
        this.rebuilds = rebuilds;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        resume();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        pause.end();
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("a rebuild is cut off; the next start goes on with it");
        }
    }

    /** Takes up whatever is unfinished. To be called after a rebuild has been begun, too. */
    public void resume() {
        thread.execute(this::workUntilDone);
    }

    private void workUntilDone() {
        while (!pause.isOver()) {
            try {
                for (UUID id : transactions.inNew(rebuilds::unfinished).await().atMost(PATIENCE)) {
                    work(id);
                }
                return;
            } catch (RuntimeException fault) {
                LOG.warnf("rebuild starts afresh from where it is: %s", fault);
                pause.take(RECOVERY);
            }
        }
    }

    private void work(UUID id) {
        try {
            running.run(id, pause);
        } catch (Truncated fault) {
            LOG.errorf("rebuild %s given up: %s", id, fault.getMessage());
            running.giveUp(id, fault);
        }
    }
}
