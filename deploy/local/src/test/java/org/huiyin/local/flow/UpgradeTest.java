package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.huiyin.local.ServiceName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One service after another is replaced under load, by a version whose events have a field more and whose database a column more, and
 * then back again: both versions stand side by side each time, and nobody notices.
 */
@Order(97)
@ExtendWith(SharedStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REQUESTS_SIDE_BY_SIDE = 40;

    private final Stack stack;
    private final Path today;

    UpgradeTest(Stack stack) {
        this.stack = stack;
        this.today = stack.house().checkout();
    }

    @Test
    @Order(1)
    void noRequestFailsAndNoEventIsLostOnTheWayThereAndBack() throws Exception {
        Path next = NextVersion.build(today, stack.house().data().resolve("next"));
        Rotation rotation = rotation();
        try (var use = new SteadyUse(stack.deployment(), rotation)) {
            var reconciliation = new Reconciliation(stack, use::filed);
            use.begin();
            use.goOn(REQUESTS_SIDE_BY_SIDE);

            for (ServiceName service : ServiceName.values()) {
                replace(rotation, use, service, 1, 2, next);
            }
            assertThat(count("select count(*) from outbox where payload ? '" + NextVersion.FIELD + "'"))
                    .as("events of the next version")
                    .isPositive();
            assertThat(count("select count(*) from outbox where " + NextVersion.COLUMN + " = 1"))
                    .isPositive();
            for (ServiceName service : ServiceName.values()) {
                replace(rotation, use, service, 2, 1, today);
            }
            use.goOn(REQUESTS_SIDE_BY_SIDE);
            use.end();

            System.out.printf(
                    "upgraded and back: %d requests, %d failed; %d complaints filed%n",
                    use.asked(), use.failed().size(), use.filed().size());
            assertThat(use.failed()).isEmpty();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
        }
    }

    @Test
    @Order(2)
    void aServiceThatIsEndedWithoutDrainingIsNoticed() {
        try (var use = new SteadyUse(stack.deployment(), rotation())) {
            use.begin();
            use.goOn(REQUESTS_SIDE_BY_SIDE);
            stack.kill("intake");
            stack.restart("intake");
            use.goOn(REQUESTS_SIDE_BY_SIDE);

            assertThat(use.failed()).anyMatch(failure -> failure.startsWith("intake"));
        }
    }

    private Rotation rotation() {
        var rotation = new Rotation();
        for (ServiceName service : ServiceName.values()) {
            rotation.add(service, address(service, 1));
        }
        return rotation;
    }

    /** As Kubernetes does it with maxUnavailable 0: the new one is ready before the old one is told to go. */
    private void replace(Rotation rotation, SteadyUse use, ServiceName service, int old, int number, Path build) {
        stack.add(service, number, build);
        rotation.add(service, address(service, number));
        use.goOn(REQUESTS_SIDE_BY_SIDE);
        rotation.drain(service, address(service, old));
        stack.removeReplica(old == 1 ? service.word() : service.word() + "-" + old);
    }

    private String address(ServiceName service, int number) {
        var ports = number == 1 ? stack.house().ports() : stack.house().ports().replica(number);
        return "http://127.0.0.1:" + ports.service(service);
    }

    private long count(String query) throws SQLException {
        try (Connection intake = stack.database(ServiceName.INTAKE);
                Statement statement = intake.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
