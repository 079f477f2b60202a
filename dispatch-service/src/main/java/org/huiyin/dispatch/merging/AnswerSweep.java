package org.huiyin.dispatch.merging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.jboss.logging.Logger;

/** Looks every second for problems that have lost their section, and for concluded ones that owe their cases an answer. */
@ApplicationScoped
class AnswerSweep {
    private static final Logger LOG = Logger.getLogger(AnswerSweep.class);

    private final Transactions transactions;
    private final TransferProblems transferProblems;
    private final AnswerCases answerCases;

    AnswerSweep(Transactions transactions, TransferProblems transferProblems, AnswerCases answerCases) {
        this.transactions = transactions;
        this.transferProblems = transferProblems;
        this.answerCases = answerCases;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return transactions
                .inNew(transferProblems::run)
                .chain(this::answerAll)
                .onFailure()
                .recoverWithItem(fault -> {
                    // rolled back: nobody got half an answer, and the next sweep tries again
                    LOG.warnf(
                            "merged cases not answered, again in a second: %s",
                            fault.getClass().getSimpleName());
                    return null;
                });
    }

    private Uni<Void> answerAll() {
        return transactions
                .inNew(answerCases::run)
                .chain(more -> more ? answerAll() : Uni.createFrom().voidItem());
    }
}
