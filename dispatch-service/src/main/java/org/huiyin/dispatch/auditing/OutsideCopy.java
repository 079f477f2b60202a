package org.huiyin.dispatch.auditing;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.audit.SignedCheckpoint;
import org.huiyin.dispatch.audit.SignedCheckpoint.Line;
import org.huiyin.dispatch.store.Checkpoints;
import org.jboss.logging.Logger;

/** Keeps the file outside of the database up to date, where one is configured; each replica may have its own. */
@ApplicationScoped
public class OutsideCopy {
    private static final Logger LOG = Logger.getLogger(OutsideCopy.class);
    private static final int BATCH = 1_000;
    private final Transactions transactions;
    private final Checkpoints checkpoints;
    private final Vertx vertx;
    private final Optional<CheckpointFile> file;

    OutsideCopy(Transactions transactions, Checkpoints checkpoints, Vertx vertx, AuditConfig config) {
        this.transactions = transactions;
        this.checkpoints = checkpoints;
        this.vertx = vertx;
        this.file = config.file().map(CheckpointFile::new);
    }

    /** The line of the newest checkpoint that is kept outside; empty if there is none. */
    public Uni<Optional<Line>> last() {
        return file.map(kept -> blocking(kept::last)).orElse(Uni.createFrom().item(Optional.empty()));
    }

    /** Writes the lines of the checkpoints that have come since. */
    public Uni<Void> catchUp() {
        return file.map(kept -> last().map(line -> line.map(Line::id).orElse(1L))
                        .chain(from -> transactions.inNew(session -> checkpoints.from(session, from, BATCH)))
                        .chain(found -> append(kept, found)))
                .orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> append(CheckpointFile kept, List<SignedCheckpoint> found) {
        List<Line> lines = found.stream().map(SignedCheckpoint::line).toList();
        return blocking(() -> kept.append(lines))
                .invoke(appended -> {
                    if (!appended) {
                        LOG.error("the last checkpoint outside of the database is not in it: verify the record");
                    }
                })
                .replaceWithVoid();
    }

    /** Off the event loop and back to the caller's context. */
    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
