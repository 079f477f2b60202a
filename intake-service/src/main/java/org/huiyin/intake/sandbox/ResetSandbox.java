package org.huiyin.intake.sandbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.Sandboxes;
import org.huiyin.service.command.Answer;

/** Empties a client's sandbox; nobody else's. */
@ApplicationScoped
public class ResetSandbox {
    private final Sandboxes sandboxes;

    ResetSandbox(Sandboxes sandboxes) {
        this.sandboxes = sandboxes;
    }

    /** How many complaints were forgotten. */
    public record Emptied(int forgotten) {}

    public Uni<Answer> reset(Mutiny.Session session, String client) {
        return sandboxes
                .lock(session, client)
                .chain(() -> sandboxes.reset(session, client))
                .map(forgotten -> Answer.ok(new Emptied(forgotten)));
    }
}
