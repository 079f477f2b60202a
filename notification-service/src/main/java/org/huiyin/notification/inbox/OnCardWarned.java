package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CardWarned;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A deadline ends within a working day: the section and its leader are warned while there is time. */
@Singleton
class OnCardWarned extends TellsOf<CardWarned> {

    OnCardWarned(TellStage telling) {
        super(CardWarned.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CardWarned> event) {
        CardWarned warned = event.payload();
        return Announcement.about(
                warned.caseId(),
                event,
                Stage.CARD_WARNED,
                StoredFacts.at(warned.section(), warned.unit())
                        .inRound(warned.round())
                        .due(warned.dueOn(), false));
    }
}
