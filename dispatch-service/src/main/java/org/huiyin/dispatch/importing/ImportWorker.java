package org.huiyin.dispatch.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.dispatch.store.ImportStore;
import org.jboss.logging.Logger;

/** Looks every second for files that wait, and works them off one after another on a thread of its own. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private final RunImport runImport;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));

    ImportWorker(RunImport runImport) {
        this.runImport = runImport;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!thread.isShutdown() && busy.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("an import is cut off; another replica takes it up when the claim has run out");
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted() && runImport.next()) {
                LOG.debug("an import is done");
            }
        } catch (ImportStore.TakenOver overtaken) {
            LOG.info("another replica has taken an import over");
        } catch (RuntimeException fault) {
            LOG.warnf("import not done, again when its claim has run out: %s", fault);
        } finally {
            busy.set(false);
        }
    }
}
