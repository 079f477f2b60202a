package org.huiyin.bus.outbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready when the relay has had no good round for 30 s, that is, when it can't reach the database. A round that finds
 * Kafka away is still a good one: requests go on being answered and rows wait.
 */
@Readiness
@ApplicationScoped
class RelayReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final OutboxRelay relay;

    RelayReadiness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Duration since = relay.sinceLastRound();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("outbox relay")
                        .status(since.compareTo(PATIENCE) < 0)
                        .withData("secondsSinceLastRound", since.toSeconds())
                        .build());
    }
}
