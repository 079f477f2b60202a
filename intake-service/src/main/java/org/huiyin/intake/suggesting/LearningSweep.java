package org.huiyin.intake.suggesting;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every minute for complaints to learn from, and goes on while there are any; one replica at a time. */
@ApplicationScoped
class LearningSweep {
    private static final Logger LOG = Logger.getLogger(LearningSweep.class);

    private final Transactions transactions;
    private final LearnCategories learnCategories;

    LearningSweep(Transactions transactions, LearnCategories learnCategories) {
        this.transactions = transactions;
        this.learnCategories = learnCategories;
    }

    @Scheduled(every = "{huiyin.walk.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions.whileMore(learnCategories::run).onFailure().recoverWithItem(fault -> {
            // rolled back with its place in the walk: the next sweep begins where this one failed
            LOG.warnf(
                    "nothing learnt of categories, again in a minute: %s",
                    fault.getClass().getSimpleName());
            return null;
        });
    }
}
