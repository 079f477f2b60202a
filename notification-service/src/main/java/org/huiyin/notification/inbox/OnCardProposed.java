package org.huiyin.notification.inbox;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.bus.event.CardProposed;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A card is proposed: the section and its leader may answer. */
@Singleton
class OnCardProposed extends TellsOf<CardProposed> {

    private final ZoneId zone;

    OnCardProposed(TellStage telling, @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        super(CardProposed.class, telling);
        this.zone = zone;
    }

    @Override
    Announcement announcement(ReceivedEvent<CardProposed> event) {
        CardProposed card = event.payload();
        return Announcement.about(
                card.caseIds().get(0),
                event,
                Stage.CARD_PROPOSED,
                StoredFacts.at(card.section(), card.unit())
                        .because(card.ground())
                        .due(LocalDate.ofInstant(card.answerBy().minusNanos(1), zone), false));
    }
}
