package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CaseClosureClaimed;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A closure after re-handling counts once the leader has signed: the leader is asked. */
@Singleton
class OnCaseClosureClaimed extends TellsOf<CaseClosureClaimed> {

    OnCaseClosureClaimed(TellStage telling) {
        super(CaseClosureClaimed.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseClosureClaimed> event) {
        CaseClosureClaimed claimed = event.payload();
        return Announcement.of(
                event,
                Stage.SIGNATURE_ASKED,
                StoredFacts.at(claimed.section(), claimed.unit()).inRound(claimed.round()));
    }
}
