package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CaseClosureSentBack;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The leader did not sign: the section works on. */
@Singleton
class OnCaseClosureSentBack extends TellsOf<CaseClosureSentBack> {

    OnCaseClosureSentBack(TellStage telling) {
        super(CaseClosureSentBack.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseClosureSentBack> event) {
        CaseClosureSentBack sentBack = event.payload();
        return Announcement.of(
                event,
                Stage.CLOSURE_SENT_BACK,
                StoredFacts.at(sentBack.section(), sentBack.unit()).inRound(sentBack.round()));
    }
}
