package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.bus.transaction.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "bare"))
class BareTransactionsTest {
    private static final int STEPS = 40_000;

    @Inject
    Transactions transactions;

    /** As many links in a chain would overflow the stack when the last one ends. */
    @Test
    void tensOfThousandsOfStepsComeToAnEnd() {
        var steps = new AtomicInteger();

        transactions
                .whileMore(session -> Uni.createFrom().item(() -> steps.incrementAndGet() < STEPS))
                .await()
                .atMost(Duration.ofMinutes(2));

        assertThat(steps).hasValue(STEPS);
    }
}
