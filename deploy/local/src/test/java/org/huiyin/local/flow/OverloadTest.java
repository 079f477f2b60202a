package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.huiyin.local.bench.FilingStorm;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More filings at once than intake takes: some are accepted and kept, the others told to come again, and intake lives on. */
@Order(33)
@ExtendWith(SharedStack.class)
class OverloadTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SECONDS = 10;

    private final Stack stack;

    OverloadTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void whatIsTooMuchIsRefusedAndWhatIsAcceptedIsKept() throws SQLException {
        long intake = stack.livingProcess("intake");
        var storm = new FilingStorm(stack.deployment());
        var reconciliation = new Reconciliation(stack, () -> new ArrayList<>(storm.acknowledged()));

        storm.blow(SECONDS);

        assertThat(storm.answers().keySet()).isEqualTo(Set.of(201, 503));
        assertThat(storm.answers())
                .containsEntry(201, (long) storm.acknowledged().size());
        assertThat(stack.livingProcess("intake")).isEqualTo(intake);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reconciliation.faults()).isEmpty());
    }
}
