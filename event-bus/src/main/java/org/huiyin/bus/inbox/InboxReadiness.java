package org.huiyin.bus.inbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the inbox has waited more than 30 s for the database. */
@Readiness
@ApplicationScoped
class InboxReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final InboxWatch watch;

    InboxReadiness(InboxWatch watch) {
        this.watch = watch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Duration waiting = watch.waitingFor();
        return Uni.createFrom()
                .item(HealthCheckResponse.named("inbox")
                        .status(waiting.compareTo(PATIENCE) < 0)
                        .withData("waitingSeconds", waiting.toSeconds())
                        .build());
    }
}
