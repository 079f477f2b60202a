package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CardWithdrawn;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A proposed card was dropped: the section and its leader need to answer it no more. */
@Singleton
class OnCardWithdrawn extends TellsOf<CardWithdrawn> {

    OnCardWithdrawn(TellStage telling) {
        super(CardWithdrawn.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CardWithdrawn> event) {
        CardWithdrawn card = event.payload();
        return Announcement.about(
                card.caseIds().get(0),
                event,
                Stage.CARD_WITHDRAWN,
                StoredFacts.at(card.section(), card.unit()).because(card.ground()));
    }
}
