package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Api;
import org.huiyin.local.sabotage.SweepLocksOff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of deadlines at once, four replicas of dispatch that sweep, and one of them killed every second. */
@Order(80)
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineReplicasTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECTION = "S0001";
    private static final int REPLICAS = 4;
    private static final int MANY = 10_000;
    private static final int FEW = 200;

    private final Stack stack;
    private final Api api = new Api();
    private UUID assigned;

    DeadlineReplicasTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void anAssignedCase() {
        var filed = new FiledComplaint(api, stack.deployment(), "The lift stands still.", "lift@example.com");
        filed.assignTo(SECTION);
        assigned = UUID.fromString(filed.id());
    }

    @AfterAll
    void backToTheMorningOfTheOtherTests() {
        SharedStack.onMondayMorning(stack);
    }

    @Test
    @Order(1)
    void tenThousandDeadlinesAreToldOnceEachThoughAReplicaIsKilledEverySecond() throws Exception {
        DueCases due = DueCases.inAnHour(stack, assigned, MANY);
        var reconciliation = new Reconciliation(stack, List::of);

        try (var replicas = new Replicas(stack, ServiceName.DISPATCH, REPLICAS)) {
            long began = System.nanoTime();
            due.comeDue();
            int kills = replicas.killEachSecond(() -> await().atMost(PATIENCE).until(due::allFired));
            System.out.printf(
                    "deadlines: %d due at once, fired in %.1f s by %d replicas, of which %d were killed meanwhile; faults: %s%n",
                    MANY, (System.nanoTime() - began) / 1e9, REPLICAS, kills, due.faults());
        }

        assertThat(due.faults()).isEmpty();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
        assertThat(due.faultsOnTheBus()).isEmpty();
        assertThat(record()).isEqualTo("intact");
    }

    @Test
    @Order(2)
    @SuppressWarnings("try") // the replica does its work by itself
    void aReplicaWithoutTheLocksTellsTwiceAndIsNoticed() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/sabotage").toAbsolutePath());
        DueCases due = DueCases.inAnHour(stack, assigned, FEW);

        try (var careless = new Replicas(stack, ServiceName.DISPATCH, 2, SweepLocksOff.option(folder))) {
            try (Connection gate = due.locked()) {
                SweepLocksOff.holdUp(gate);
                due.comeDue();
                await().atMost(PATIENCE).until(() -> SweepLocksOff.isHeldUp(gate));
                gate.commit(); // now the careful replica finds them as well
                await().atMost(PATIENCE).until(due::allFired);
                assertThat(due.faults()).isEmpty();
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(due.faults())
                    .anySatisfy(fault -> assertThat(fault).matches("entries: .*[1-9][0-9]* doubled.*"))
                    .anySatisfy(fault -> assertThat(fault).matches("events: .*[1-9][0-9]* doubled.*")));
        }
    }

    private String record() {
        Api.Reply verified = api.get(
                stack.deployment().dispatch() + "/v1/audit/verification",
                stack.deployment().tokens().of("auditor"));
        return verified.body().path("intact").asBoolean(false) ? "intact" : verified.toString();
    }
}
