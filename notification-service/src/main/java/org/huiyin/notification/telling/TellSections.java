package org.huiyin.notification.telling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.message.Tellings;
import org.huiyin.notification.store.AnnouncementRows.Addressee;
import org.huiyin.notification.store.CircularRows;

/** Makes the deliveries of a circular, in the transaction that applies its event. Telling it again adds nothing. */
@ApplicationScoped
public class TellSections {

    private final CircularRows rows;

    TellSections(CircularRows rows) {
        this.rows = rows;
    }

    public Uni<Void> tell(Mutiny.Session session, Circular circular) {
        return rows.announce(
                session,
                new CircularRows.Row(
                        circular.eventId(),
                        circular.eventType(),
                        circular.subjectId(),
                        circular.stage(),
                        circular.occurredAt(),
                        circular.facts(),
                        circular.everybody(),
                        circular.named().stream()
                                .map(one -> new CircularRows.Named(one.section(), one.ground()))
                                .toList(),
                        Tellings.at(circular.stage()).stream()
                                .map(Addressee::of)
                                .toList()));
    }
}
