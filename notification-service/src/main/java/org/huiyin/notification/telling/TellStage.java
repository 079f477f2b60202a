package org.huiyin.notification.telling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.notification.TellingConfig;
import org.huiyin.notification.message.Tellings;
import org.huiyin.notification.store.AnnouncementRows;

/**
 * Makes the deliveries that a step calls for, in the transaction that applies the event: either the step is known here and
 * everyone concerned will be told, or neither. Telling the same step again adds nothing.
 */
@ApplicationScoped
public class TellStage {

    private final AnnouncementRows rows;
    private final TellingConfig.Webhooks config;

    TellStage(AnnouncementRows rows, TellingConfig config) {
        this.rows = rows;
        this.config = config.webhooks();
    }

    public Uni<Void> tell(Mutiny.Session session, Announcement announcement) {
        var row = new AnnouncementRows.Row(
                announcement.eventId(),
                announcement.eventType(),
                announcement.complaintId(),
                announcement.stage(),
                announcement.stage().isOfTheOffice(),
                announcement.occurredAt(),
                announcement.facts(),
                announcement.sealedReply(),
                Tellings.at(announcement.stage()).stream()
                        .map(AnnouncementRows.Addressee::of)
                        .toList(),
                config.grants());
        return rows.announce(session, row)
                .invoke(complaintKnown -> {
                    if (!complaintKnown) {
                        throw new IllegalStateException("step of a complaint that was never filed");
                    }
                })
                .replaceWithVoid();
    }
}
