package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.rebuild.Comparison;
import org.huiyin.evaluation.rebuild.Partition;
import org.huiyin.evaluation.rebuild.Progress;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.rebuild.Stage;
import org.huiyin.evaluation.store.GenerationRows;
import org.huiyin.evaluation.store.PositionRows;
import org.huiyin.evaluation.store.RebuildRows;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;

/**
 * Takes a rebuild from where it stands to its end. Every step may be done again: a process that dies leaves the rebuild to
 * the next start. It runs on a thread of its own, because reading Kafka blocks; readers see the old generation throughout.
 */
@ApplicationScoped
class RunRebuild {
    private static final Logger LOG = Logger.getLogger(RunRebuild.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Transactions transactions;
    private final RebuildRows rebuilds;
    private final PositionRows positions;
    private final GenerationRows generations;
    private final TopicLog log;
    private final ReadTopics topics;
    private final CompareGenerations comparing;
    private final DatabaseClock clock;

    RunRebuild(
            Transactions transactions,
            RebuildRows rebuilds,
            PositionRows positions,
            GenerationRows generations,
            TopicLog log,
            ReadTopics topics,
            CompareGenerations comparing,
            DatabaseClock clock) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.positions = positions;
        this.generations = generations;
        this.log = log;
        this.topics = topics;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** Returns at the end of the rebuild, or soon after {@code pause} says that the process stops. */
    void run(UUID id, Pause pause) {
        Rebuild rebuild = inTransaction(session -> rebuilds.find(session, id)).orElseThrow();
        List<Runnable> steps = rebuild.stage().isEnd()
                ? List.of(() -> clear(id, pause))
                : List.of(
                        () -> readToFixedEnds(rebuild, pause),
                        () -> readToPresentEnds(rebuild, pause),
                        () -> mirror(rebuild, pause),
                        () -> compare(rebuild),
                        () -> clear(id, pause));
        for (Runnable step : steps) {
            if (!pause.isOver()) {
                step.run();
            }
        }
    }

    private void readToFixedEnds(Rebuild rebuild, Pause pause) {
        Map<Partition, Long> ends = log.ends();
        if (log.beginnings().values().stream().anyMatch(first -> first > 0)) {
            throw new Truncated();
        }
        inTransaction(session -> positions.fix(session, rebuild.id(), ends));
        Map<Partition, Long> fixed = inTransaction(session -> positions.all(session, rebuild.id())).stream()
                .collect(Collectors.toMap(Progress::partition, Progress::end));
        topics.readTo(rebuild, fixed, pause::isOver);
    }

    private void readToPresentEnds(Rebuild rebuild, Pause pause) {
        inTransaction(session -> rebuilds.enter(session, rebuild.id(), Stage.FOLLOWING));
        topics.readTo(rebuild, log.ends(), pause::isOver);
    }

    /**
     * Has live events go into the new generation too, then reads to the end once more: whatever the live side took in
     * before it began to mirror lies before that end. When the live side has passed that end as well, both generations
     * hold the same events, and from then on get them in the same transactions.
     */
    private void mirror(Rebuild rebuild, Pause pause) {
        inTransaction(session -> generations.mirror(session, rebuild));
        Map<Partition, Long> ends = log.ends();
        topics.readTo(rebuild, ends, pause::isOver);
        while (!pause.isOver() && !log.liveHasPassed(ends)) {
            pause.take(Duration.ofMillis(100));
        }
    }

    private void clear(UUID id, Pause pause) {
        while (!pause.isOver()) {
            if (!inTransaction(generations::clear)) {
                inTransaction(session -> generations.markCleared(session, id));
                return;
            }
        }
    }

    private void compare(Rebuild rebuild) {
        inTransaction(session -> rebuilds.enter(session, rebuild.id(), Stage.COMPARING));
        Comparison result = comparing.compare(rebuild).await().atMost(PATIENCE);
        comparing.decide(rebuild, result).await().atMost(PATIENCE);
        LOG.infof(
                "rebuild %s of generation %d: %s, hash %s, %d rows",
                rebuild.id(),
                rebuild.generation(),
                result.isEqual() ? "equal" : "different",
                result.rebuilt().hash(),
                result.rebuilt().rows());
    }

    /** Ends a rebuild that can't be done. */
    void giveUp(UUID id, Truncated fault) {
        inTransaction(session -> clock.now(session).chain(now -> rebuilds.fail(session, id, fault.getMessage(), now)));
    }

    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.inNew(work).await().atMost(PATIENCE);
    }

    /** The topics no longer reach back to offset 0. */
    static final class Truncated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Truncated() {
            super("a topic no longer begins at offset 0");
        }
    }
}
