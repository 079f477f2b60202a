package org.huiyin.notification.delivering;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.huiyin.notification.TellingConfig;

/** Keeps the three lanes turning from start to shutdown. */
@ApplicationScoped
class Lanes {

    private final boolean enabled;
    private final List<LaneLoop> loops;

    Lanes(Vertx vertx, TellingConfig config, SendLetters letters, CallPartners calls, FillInboxes inboxes) {
        this.enabled = config.sender().enabled();
        this.loops = List.of(
                new LaneLoop("post", letters::round, vertx),
                new LaneLoop("inbox", inboxes::round, vertx),
                new LaneLoop("hook", calls::round, vertx));
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            loops.forEach(LaneLoop::turn);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (enabled) {
            for (LaneLoop loop : loops) {
                loop.stop();
            }
        }
    }
}
