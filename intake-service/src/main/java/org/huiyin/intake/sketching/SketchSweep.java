package org.huiyin.intake.sketching;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every minute for complaints without a sketch, and goes on while there are any: no downtime, one replica at a time. */
@ApplicationScoped
class SketchSweep {
    private static final Logger LOG = Logger.getLogger(SketchSweep.class);

    private final Transactions transactions;
    private final SketchComplaints sketchComplaints;

    SketchSweep(Transactions transactions, SketchComplaints sketchComplaints) {
        this.transactions = transactions;
        this.sketchComplaints = sketchComplaints;
    }

    @Scheduled(every = "{huiyin.walk.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions.whileMore(sketchComplaints::run).onFailure().recoverWithItem(fault -> {
            // rolled back with its place in the walk: the next sweep begins where this one failed
            LOG.warnf(
                    "complaints not sketched, again in a minute: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }
}
