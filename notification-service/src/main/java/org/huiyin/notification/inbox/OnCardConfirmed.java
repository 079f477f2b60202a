package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.event.CardConfirmed;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A card counts from now on: the section and its leader are told. */
@Singleton
class OnCardConfirmed extends TellsOf<CardConfirmed> {

    private final ZoneId zone;

    OnCardConfirmed(TellStage telling, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        super(CardConfirmed.class, telling);
        this.zone = zone;
    }

    @Override
    Announcement announcement(ReceivedEvent<CardConfirmed> event) {
        CardConfirmed card = event.payload();
        return Announcement.about(
                card.caseIds().get(0),
                event,
                Stage.CARD_CONFIRMED,
                StoredFacts.at(card.section(), card.unit())
                        .because(card.ground())
                        .due(LocalDate.ofInstant(card.appealBy().minusNanos(1), zone), false));
    }
}
