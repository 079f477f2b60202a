package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The clock stands still: the complainant learns why the answer takes longer, and when it is for them to act. */
@Singleton
class OnCaseSuspended extends TellsOf<CaseSuspended> {
    private static final String FOR_THE_COMPLAINANT = "WAITING_FOR_THE_COMPLAINANT";

    OnCaseSuspended(TellStage telling) {
        super(CaseSuspended.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseSuspended> event) {
        CaseSuspended suspended = event.payload();
        return Announcement.of(
                event,
                suspended.reason().equals(FOR_THE_COMPLAINANT) ? Stage.AWAITED : Stage.SUSPENDED,
                StoredFacts.at(suspended.section(), suspended.unit()).inRound(suspended.round()));
    }
}
