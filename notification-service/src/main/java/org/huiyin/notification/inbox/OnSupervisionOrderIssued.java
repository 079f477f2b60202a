package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.SupervisionOrderIssued;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A supervision order asks a section for an answer: its leader gets a letter. */
@Singleton
class OnSupervisionOrderIssued extends TellsOf<SupervisionOrderIssued> {

    OnSupervisionOrderIssued(TellStage telling) {
        super(SupervisionOrderIssued.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<SupervisionOrderIssued> event) {
        SupervisionOrderIssued order = event.payload();
        return Announcement.of(
                event,
                Stage.ORDERED,
                StoredFacts.at(order.section(), order.unit()).due(order.dueOn(), order.provisional()));
    }
}
