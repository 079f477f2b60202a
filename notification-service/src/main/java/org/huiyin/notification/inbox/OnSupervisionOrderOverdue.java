package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A supervision order was not answered in time: its leader is told, once per level. */
@Singleton
class OnSupervisionOrderOverdue extends TellsOf<SupervisionOrderOverdue> {

    OnSupervisionOrderOverdue(TellStage telling) {
        super(SupervisionOrderOverdue.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<SupervisionOrderOverdue> event) {
        SupervisionOrderOverdue order = event.payload();
        return Announcement.of(event, Stage.ORDER_OVERDUE, StoredFacts.at(order.section(), order.unit()));
    }
}
