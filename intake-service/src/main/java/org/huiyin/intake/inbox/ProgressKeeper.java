package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;
import org.huiyin.intake.store.ProgressRow;
import org.huiyin.intake.store.StepRow;

/** Writes down how far a complaint has come; called once per event and in the order of the case. */
@ApplicationScoped
class ProgressKeeper {

    /** Notes a stage and whatever else the event tells. */
    Uni<Void> reached(Mutiny.Session session, ReceivedEvent<?> event, Stage stage, Consumer<ProgressRow> further) {
        StepRow step = new StepRow();
        step.key = new StepRow.Key(event.payload().subject(), event.sequence());
        step.stage = stage.name();
        step.reachedAt = event.time();
        Consumer<ProgressRow> change = row -> {
            row.stage = stage.name();
            further.accept(row);
        };
        return noted(session, event, change).chain(() -> session.persist(step));
    }

    /** Notes something that is not a stage of its own. */
    Uni<Void> noted(Mutiny.Session session, ReceivedEvent<?> event, Consumer<ProgressRow> change) {
        UUID complaint = event.payload().subject();
        return session.find(ProgressRow.class, complaint).chain(found -> {
            ProgressRow row = found == null ? fresh(complaint) : found;
            change.accept(row);
            row.changes += 1;
            return found == null ? session.persist(row) : Uni.createFrom().voidItem();
        });
    }

    private static ProgressRow fresh(UUID complaint) {
        ProgressRow row = new ProgressRow();
        row.complaintId = complaint;
        row.stage = Stage.RECEIVED.name();
        row.round = 1;
        return row;
    }
}
