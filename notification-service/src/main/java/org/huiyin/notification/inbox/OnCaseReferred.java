package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The case went to a body that investigates. The complainant is told; the section, which may be concerned, is not. */
@Singleton
class OnCaseReferred extends TellsOf<CaseReferred> {

    OnCaseReferred(TellStage telling) {
        super(CaseReferred.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseReferred> event) {
        CaseReferred referred = event.payload();
        return Announcement.of(event, Stage.REFERRED, StoredFacts.none());
    }
}
