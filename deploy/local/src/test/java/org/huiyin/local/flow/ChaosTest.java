package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiyin.local.ServiceName;
import org.huiyin.local.part.Postgres;
import org.huiyin.local.sabotage.OutboxInOwnTransaction;
import org.huiyin.local.sabotage.ResequencerOff;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is killed while complaints come in: what a client was told is kept, told on once, and in order. */
@Order(90)
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChaosTest {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int PER_SECOND = 50;
    private static final int COMPLAINTS = 2_000;
    private static final int COMPLAINTS_UNDER_SABOTAGE = 500;

    private final Stack stack;
    private final SteadyFiling filing;
    private final Reconciliation reconciliation;

    ChaosTest(Stack stack) throws Exception {
        this.stack = stack;
        this.filing = new SteadyFiling(stack.deployment());
        this.reconciliation = new Reconciliation(stack, filing::acknowledged);
    }

    @Test
    @Order(1)
    void nothingIsLostDoubledOrOutOfOrderWhateverIsKilled() throws Exception {
        CompletableFuture<Void> done = filing.begin(COMPLAINTS, PER_SECOND);

        killInTurn();
        done.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
        assertThat(filing.acknowledged()).hasSize(COMPLAINTS).doesNotHaveDuplicates();
        System.out.printf(
                "chaos: %d acknowledged = stored = events = effects; clients asked again %d times%n",
                filing.acknowledged().size(), filing.repeats());
    }

    @Test
    @Order(2)
    void theReconciliationCatchesAnOutboxRowInItsOwnTransaction() throws Exception {
        try (Connection intake = stack.database(ServiceName.INTAKE)) {
            OutboxInOwnTransaction.begin(intake, stack.house().ports().postgres(), Postgres.SUPERUSER);
            CompletableFuture<Void> done = filing.begin(COMPLAINTS_UNDER_SABOTAGE, PER_SECOND);
            for (int share = 1; share <= 3; share++) {
                awaitAcknowledged(share * COMPLAINTS_UNDER_SABOTAGE / 4);
                stack.kill("intake");
                stack.restart("intake");
            }
            done.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
            OutboxInOwnTransaction.end(intake);
        }

        assertThat(reconciliation.faults())
                .as("an event whose complaint was rolled back must be seen")
                .anySatisfy(fault -> assertThat(fault).matches("filed events: .*[1-9][0-9]* phantom.*"));
    }

    @Test
    @Order(3)
    void theReconciliationCatchesAnInboxWithoutResequencer() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/sabotage").toAbsolutePath());
        CompletableFuture<Void> done = filing.begin(COMPLAINTS_UNDER_SABOTAGE, PER_SECOND);
        awaitAcknowledged(COMPLAINTS_UNDER_SABOTAGE / 2);
        stack.kill("dispatch");
        stack.restart(ServiceName.DISPATCH, ResequencerOff.option(folder));
        redeliverEverything();
        done.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reconciliation.faults())
                .as("effects of repeated events must be seen")
                .anySatisfy(fault -> assertThat(fault).matches("(dispatch: [0-9]+ parked events|cases: .*doubled.*)")));
    }

    /** Each kill waits for some more acknowledged complaints, so that every one of them hits a system at work. */
    private void killInTurn() {
        List<Runnable> kills = List.of(
                () -> stack.kill("intake"),
                () -> stack.kill("dispatch"),
                () -> stack.kill("kafka"),
                stack::crashPostgres,
                () -> stack.kill("evaluation"),
                () -> stack.kill("notification"));
        List<String> victims = List.of("intake", "dispatch", "kafka", "postgres", "evaluation", "notification");
        for (int i = 0; i < kills.size(); i++) {
            awaitAcknowledged((i + 1) * COMPLAINTS / (kills.size() + 2));
            kills.get(i).run();
            stack.restart(victims.get(i));
        }
    }

    private void awaitAcknowledged(int count) {
        await().atMost(PATIENCE).until(() -> filing.acknowledged().size() >= count);
    }

    /** A relay that was killed before it could flag its rows sends them again: here, all of them. */
    private void redeliverEverything() throws Exception {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                var statement = intake.createStatement()) {
            statement.executeUpdate("update outbox set published_at = null");
        }
    }
}
