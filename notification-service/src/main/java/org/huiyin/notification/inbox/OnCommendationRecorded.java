package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CommendationRecorded;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** Somebody thanked a section: it and its leader hear of it. The words of thanks stay in dispatch. */
@Singleton
class OnCommendationRecorded extends TellsOf<CommendationRecorded> {

    OnCommendationRecorded(TellStage telling) {
        super(CommendationRecorded.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CommendationRecorded> event) {
        CommendationRecorded thanks = event.payload();
        return Announcement.of(
                event,
                Stage.COMMENDED,
                StoredFacts.at(thanks.section(), thanks.unit()).because(thanks.kind()));
    }
}
