package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;

/** The promised day was counted again by a newer calendar; the complainant sees the day that holds now. */
@ApplicationScoped
class OnCaseDeadlineRecomputed implements EventHandler<CaseDeadlineRecomputed> {
    private static final String ANSWER = "RESOLUTION";
    private final ProgressKeeper progress;

    OnCaseDeadlineRecomputed(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseDeadlineRecomputed> handles() {
        return CaseDeadlineRecomputed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseDeadlineRecomputed> event) {
        CaseDeadlineRecomputed recomputed = event.payload();
        return progress.noted(session, event, row -> {
            if (recomputed.kind().equals(ANSWER) && row.dueOn != null) {
                row.dueOn = recomputed.dueOn();
            }
        });
    }
}
