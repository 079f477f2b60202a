package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import org.huiyin.bus.event.CardRevoked;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A card does not count any more: the section and its leader are told. */
@Singleton
class OnCardRevoked extends TellsOf<CardRevoked> {

    OnCardRevoked(TellStage telling) {
        super(CardRevoked.class, telling);
    }

    @Override
    Announcement announcement(ReceivedEvent<CardRevoked> event) {
        CardRevoked card = event.payload();
        return Announcement.about(
                card.caseIds().get(0),
                event,
                Stage.CARD_REVOKED,
                StoredFacts.at(card.section(), card.unit()).because(card.ground()));
    }
}
