package org.huiyin.intake.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiyin.intake.store.ImportStore;
import org.jboss.logging.Logger;

/** Looks every second for files that wait, and works them off one after another on a thread of its own. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long INTERVAL_MILLIS = 1_000;
    private final RunImport runImport;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "import"));

    ImportWorker(RunImport runImport, Vertx vertx) {
        this.runImport = runImport;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(INTERVAL_MILLIS, timer -> look());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("an import is cut off; another replica goes on when the claim has run out");
        }
    }

    private void look() {
        if (!thread.isShutdown() && busy.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted() && runImport.next()) {
                LOG.debug("an import is done");
            }
        } catch (ImportStore.NotHeld stopped) {
            LOG.info("an import was cancelled, or another replica has taken it over");
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "import not done, again when its claim has run out: %s",
                    fault.getClass().getSimpleName());
        } finally {
            busy.set(false);
        }
    }
}
