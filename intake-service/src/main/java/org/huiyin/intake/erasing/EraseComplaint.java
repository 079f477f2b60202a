package org.huiyin.intake.erasing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintErased;
import org.huiyin.bus.event.ContactErased;
import org.huiyin.bus.outbox.NewEvent;
import org.huiyin.bus.outbox.Outbox;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.Erasing;

/**
 * Destroys the key of a complaint and everything under it, the sealed identity, and the contact that travelled; tells the bus, and
 * leaves a tombstone where contacts are kept. Number, codes, times, steps and opinions stay, and so does every figure made of them.
 */
@ApplicationScoped
public class EraseComplaint {
    private final Erasing erasing;
    private final Outbox outbox;

    EraseComplaint(Erasing erasing, Outbox outbox) {
        this.erasing = erasing;
        this.outbox = outbox;
    }

    /** The row must be locked and not erased yet. */
    public Uni<Void> erase(Mutiny.Session session, ComplaintRow row, String reason, Instant now) {
        row.erase(reason, now);
        row.questionOpen = false;
        row.version += 1;
        row.eventSequence += 1;
        List<NewEvent> events = new ArrayList<>();
        events.add(NewEvent.of(new ComplaintErased(row.id, reason, now), row.eventSequence, now));
        if (row.contactSequence > 0) {
            row.contactSequence += 1;
            events.add(NewEvent.of(new ContactErased(row.id), row.contactSequence, now));
        }
        return outbox.append(session, events).chain(() -> erasing.eraseBeside(session, row.id));
    }
}
