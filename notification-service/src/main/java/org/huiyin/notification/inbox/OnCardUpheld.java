package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CardUpheld;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** An appeal against a card failed: the section and its leader hear that it counts again. */
@Singleton
class OnCardUpheld extends TellsOf<CardUpheld> {

    OnCardUpheld(TellStage telling) {
        super(CardUpheld.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CardUpheld> event) {
        CardUpheld card = event.payload();
        return Announcement.about(
                card.caseIds().get(0),
                event,
                Stage.CARD_UPHELD,
                StoredFacts.at(card.section(), card.unit()).because(card.ground()));
    }
}
